import type { AmountLocale } from '#lib/domain/money/parseAmount.ts';
import type { Money } from '#lib/model/scalars.ts';
import { localeTag } from './language.svelte.ts';

/** Where most amounts are in something other than euros. */
const currencyOfRegion: Readonly<Record<string, string>> = {
	GB: 'GBP',
	US: 'USD',
	PL: 'PLN',
	CH: 'CHF',
	CZ: 'CZK',
	SE: 'SEK',
	NO: 'NOK',
	DK: 'DKK',
	HU: 'HUF',
	RO: 'RON',
	UA: 'UAH',
};

const styleOf = (currency: string) => ({ style: 'currency', currency }) as const;

/** Digits after the separator that a currency is shown with; two where nobody knows it. */
function digitsOf(currency: string): number {
	return new Intl.NumberFormat('en', styleOf(currency)).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Digits that may be typed: ISO 4217 gives the forint two, and it is shown with none where it needs none. */
const digitsTaken = (currency: string) => Math.max(2, digitsOf(currency));

function usualCurrency(): string {
	const { region } = new Intl.Locale(localeTag()).maximize();
	return currencyOfRegion[region ?? ''] ?? 'EUR';
}

/** How amounts are read here; one that names no currency is in the one given, else in the usual one. */
export function amountLocale(currency = usualCurrency()): AmountLocale {
	const parts = new Intl.NumberFormat(localeTag()).formatToParts(1.5);
	const decimal = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
	return { decimal, currency, digits: digitsTaken };
}

/** `€1,250.50` as people write it here; not a cent is lost. */
export function formatMoney({ amount, currency }: Money): string {
	// A decimal text is read exactly, where a number would lose digits; older types know numbers only.
	const decimals = amount.split('.')[1]?.length ?? 0;
	const digits = decimals === 0 ? digitsOf(currency) : Math.max(decimals, digitsTaken(currency));
	const style = { ...styleOf(currency), minimumFractionDigits: digits, maximumFractionDigits: digits };
	return new Intl.NumberFormat(localeTag(), style).format(amount as `${number}`);
}
