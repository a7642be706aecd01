import { countryCodes } from '#lib/domain/places/countryCodes.ts';
import { italianProvinces } from '#lib/domain/places/italianProvinces.ts';
import type { Place } from '#lib/domain/places/place.ts';
import { voivodeships } from '#lib/domain/places/voivodeships.ts';
import { localeTag } from '../words/language.svelte.ts';
import { m } from '../words/m.ts';

/** The lists that come with Daybook and stay as they are. */
export const builtinKeys = ['countries', 'provinces', 'voivodeships'] as const;
export type BuiltinKey = (typeof builtinKeys)[number];

export const builtinWord: Record<BuiltinKey, () => string> = {
	countries: m.lists_countries,
	provinces: m.lists_provinces,
	voivodeships: m.lists_voivodeships,
};

interface Named {
	code: string;
	name: string;
}

const nameIn = ({ label }: Place) => {
	const language = localeTag().slice(0, 2);
	return (language === 'it' ? label.it : language === 'pl' ? label.pl : label.en) ?? label.it ?? label.pl ?? '';
};

function countries(): Named[] {
	const names = new Intl.DisplayNames(localeTag(), { type: 'region' });
	return countryCodes.map((code) => ({ code, name: names.of(code) ?? code }));
}

/** The entries of a list in the language spoken, by name. */
export function builtinList(key: BuiltinKey): Named[] {
	const places = key === 'provinces' ? italianProvinces : voivodeships;
	const named = key === 'countries' ? countries() : places.map((place) => ({ code: place.code, name: nameIn(place) }));
	const { compare } = new Intl.Collator(localeTag());
	return named.sort((one, other) => compare(one.name, other.name));
}

const provinceLists: Readonly<Partial<Record<string, BuiltinKey>>> = { IT: 'provinces', PL: 'voivodeships' };

/** The provinces of a country, by name; none of one that Daybook has no list of. */
export function provinceListOf(country: string): Named[] {
	const key = provinceLists[country];
	return key === undefined ? [] : builtinList(key);
}
