import type { Money } from '#lib/model/scalars.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';

/** How amounts are written where the user lives. */
export interface AmountLocale {
	/** The decimal separator. */
	decimal: '.' | ',';
	/** The currency of an amount that names none. */
	currency: string;
	/** Digits after the separator that a currency has at most. */
	digits: (currency: string) => number;
}

/** What people write for a currency besides its three letters, in small letters. */
const signs: Readonly<Record<string, string>> = {
	'€': 'EUR',
	euro: 'EUR',
	'£': 'GBP',
	$: 'USD',
	zł: 'PLN',
	zl: 'PLN',
	ft: 'HUF',
	kč: 'CZK',
	lei: 'RON',
	fr: 'CHF',
	'fr.': 'CHF',
	'₴': 'UAH',
	'¥': 'JPY',
};
const longest = 15;

/** The currency named beside the digits; the usual one if none is, undefined if what is there is none. */
function currencyOf(words: string, { currency }: AmountLocale): string | undefined {
	if (words === '') return currency;
	return signs[words.toLowerCase()] ?? (/^[a-z]{3}$/i.test(words) ? words.toUpperCase() : undefined);
}

/** Where the decimals begin: the place of the separator, -1 if there are none. */
function decimalAt(text: string, decimal: string): number {
	const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
	if (point >= 0 && comma >= 0) return Math.max(point, comma);
	const at = Math.max(point, comma);
	if (at < 0 || text.indexOf(text[at]!) !== at) return -1;
	// "1.250" is a thousand and more where the comma parts the decimals.
	const looksGrouped = text.length - at - 1 === 3 && at <= 3 && text[0] !== '0';
	return looksGrouped && text[at] !== decimal ? -1 : at;
}

/** Whether thousands are set apart as thousands are, or not at all. */
const isGrouped = (text: string) => /^\d{1,3}([., ’'])\d{3}(?:\1\d{3})*$/.test(text) || /^\d+$/.test(text);

/**
 * Reads an amount as people write it: "12,50", "1.250,00 €", "PLN 1 250". The separator that comes last is the decimal
 * one; one alone is judged by the locale. Refused: what is no amount, or has more decimals than its currency.
 */
export function parseAmount(text: string, locale: AmountLocale): Result<Money> {
	const refusal = refused({ kind: 'notAnAmount', text });
	const spaced = text.replace(/[\u00a0\u202f\s]+/g, ' ').trim();
	const found = /^(?<before>[^\d.,+-]*)(?<sign>[-−+]?) ?(?<number>\d[\d., ’']*)(?<after>[^\d]*)$/u.exec(spaced)?.groups;
	if (!found) return refusal;
	const [before, after, sign] = [found['before']!.trim(), found['after']!.trim(), found['sign'] ?? ''];
	const currency = before !== '' && after !== '' ? undefined : currencyOf(before || after, locale);
	if (currency === undefined) return refusal;
	const number = found['number']!.trim();
	const at = decimalAt(number, locale.decimal);
	const [whole, decimals] = at < 0 ? [number, ''] : [number.slice(0, at), number.slice(at + 1)];
	if (!isGrouped(whole) || !/^\d*$/.test(decimals) || decimals.length > locale.digits(currency)) return refusal;
	const plain = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
	if (plain.length > longest) return refusal;
	const minus = sign === '-' || sign === '−' ? '-' : '';
	return ok({ amount: `${minus}${plain}${decimals === '' ? '' : `.${decimals}`}`, currency });
}
