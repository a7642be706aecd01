import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount, type AmountLocale } from '#lib/domain/money/parseAmount.ts';

const digits = (currency: string) =>
	Math.max(2, new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);
const italian: AmountLocale = { decimal: ',', currency: 'EUR', digits };
const english: AmountLocale = { decimal: '.', currency: 'GBP', digits };
const polish: AmountLocale = { decimal: ',', currency: 'PLN', digits };

function read(text: string, locale: AmountLocale): string {
	const result = parseAmount(text, locale);
	return result.ok ? `${result.value.amount} ${result.value.currency}` : result.problem.kind;
}

describe('an amount as people write it', () => {
	test.each([
		['12,50', italian, '12.50 EUR'],
		['1.250,00 €', italian, '1250.00 EUR'],
		['1.250', italian, '1250 EUR'],
		['1.250', english, 'notAnAmount'],
		['1,250', english, '1250 GBP'],
		['12.50', english, '12.50 GBP'],
		['12.5', italian, '12.5 EUR'],
		['£1,250.00', english, '1250.00 GBP'],
		['1 250,00 zł', polish, '1250.00 PLN'],
		['1\u00a0250,5 PLN', polish, '1250.5 PLN'],
		['€ 1.250.000', polish, '1250000 EUR'],
		['CHF 1’250.50', italian, '1250.50 CHF'],
		['-12,50', italian, '-12.50 EUR'],
		['007', italian, '7 EUR'],
		['0,05', italian, '0.05 EUR'],
		['12,50 Ft', italian, '12.50 HUF'],
		['1250 euro', italian, '1250 EUR'],
		['99,90 Zl', italian, '99.90 PLN'],
		['1 250 Kč', polish, '1250 CZK'],
	])('%s', (text, locale, expected) => expect(read(text, locale)).toBe(expected));

	test.each(['', 'abc', '12,505', '1.25.0', '12,5,0', '€ 12 PLN', '12 bananas', '1e5', '12-13', '9'.repeat(16), '<b>1</b>'])(
		'refuses %s',
		(text) => expect(read(text, italian)).toBe('notAnAmount'),
	);

	test('reads back what Intl wrote, in every locale and currency', () => {
		const locales = ['en-GB', 'it-IT', 'pl-PL', 'de-CH'];
		const cents = fc.integer({ min: 0, max: 99_999_999_999 });
		fc.assert(
			fc.property(cents, fc.constantFrom(...locales), fc.constantFrom('EUR', 'PLN', 'GBP'), (value, tag, currency) => {
				const amount = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}` as const;
				const written = new Intl.NumberFormat(tag, { style: 'currency', currency }).format(Number(amount));
				const decimal = tag === 'en-GB' || tag === 'de-CH' ? '.' : ',';
				expect(read(written, { decimal, currency: 'USD', digits })).toBe(`${amount} ${currency}`);
			}),
		);
	});
});
