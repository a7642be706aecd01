import { languages, type Language } from '#lib/model/scalars.ts';
import { overwriteGetLocale, overwriteSetLocale } from './compiled/runtime.js';

/** The language of the browser if Daybook speaks it, else English. */
export function browserLanguage(preferred: readonly string[] = navigator.languages): Language {
	const wanted = preferred.map((tag) => tag.slice(0, 2));
	return wanted.flatMap((code) => languages.filter((language) => language === code))[0] ?? 'en';
}

let current = $state<Language>('en');

// Messages read the language through this rune: changing it re-renders every word in place and loses nothing.
overwriteGetLocale(() => current);
overwriteSetLocale((language) => speak(language));

/** The language that Daybook speaks now; reactive. */
export function spoken(): Language {
	return current;
}

/** The tag that numbers, dates and the first day of the week go by: the browser's own region where it fits. */
export function localeTag(): string {
	return navigator.languages.find((tag) => tag.startsWith(current)) ?? { en: 'en-GB', it: 'it-IT', pl: 'pl-PL' }[current];
}

/** Speaks another language from now on. */
export function speak(language: Language): void {
	current = language;
	document.documentElement.lang = language;
}
