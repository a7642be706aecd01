import { describe, expect, test, vi } from 'vitest';
import { parseAmount } from '#lib/domain/money/parseAmount.ts';
import { amountLocale, formatMoney } from '#lib/ui/words/money.ts';

vi.stubGlobal('navigator', { languages: ['en-GB'] });

describe('an amount of a currency that is mostly shown without decimals', () => {
	test.each(['12,50 Ft', '12.5 Ft', '1 250 Ft', '7 ¥'])('%s is read, and shown without losing anything', (text) => {
		const read = parseAmount(text, { ...amountLocale(), decimal: text.includes(',') ? ',' : '.' });
		if (!read.ok) throw new Error(read.problem.kind);
		const shown = formatMoney(read.value).replace(/[^\d.]/g, '');
		expect(Number(shown)).toBe(Number(text.replace(/[^\d.,]/g, '').replace(',', '.')));
	});
});
