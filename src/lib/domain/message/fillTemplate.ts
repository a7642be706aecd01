import type { Language } from '#lib/model/scalars.ts';

/** What a template may leave open. */
export const placeholders = ['contact', 'company', 'date', 'me'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What each is called between braces, in the language of whoever writes; every language is understood in every other. */
export const placeholderWords: Readonly<Record<Placeholder, Readonly<Record<Language, string>>>> = {
	contact: { en: 'contact', it: 'contatto', pl: 'kontakt' },
	company: { en: 'company', it: 'azienda', pl: 'firma' },
	date: { en: 'date', it: 'data', pl: 'data' },
	me: { en: 'me', it: 'io', pl: 'ja' },
};

const meant = new Map(placeholders.flatMap((one) => Object.values(placeholderWords[one]).map((word) => [word, one] as const)));

/** What is known of a message, by what a template leaves open. */
export type Fillings = Partial<Record<Placeholder, string>>;

/**
 * The text of a template with what is known in the place of its placeholders, such as `{contact}`. What is put in is text
 * and nothing else; a placeholder of which nothing is known stays, for whoever sends it to see.
 */
export function fillTemplate(text: string, known: Fillings): string {
	return text.replace(/\{(\p{L}+)\}/gu, (whole, word: string) => {
		const placeholder = meant.get(word.toLowerCase());
		return (placeholder && known[placeholder]) || whole;
	});
}
