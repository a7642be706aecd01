import type { Language } from '#lib/model/scalars.ts';

const names: Record<Language, string> = { en: 'English', it: 'Italiano', pl: 'Polski' };

/** What a language calls itself. */
export const languageName = (language: Language) => names[language];
