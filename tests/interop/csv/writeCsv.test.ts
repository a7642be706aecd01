import { expect, test } from 'vitest';
import { writeCsv } from '#lib/interop/csv/writeCsv.ts';

test('cells are quoted where they must be, and none is a formula', () => {
	const rows = [
		['Rossi, "Bianchi"', '90'],
		['=HYPERLINK(A1)', '-5'],
		['+39 02', '@x'],
	];
	const lines = ['"Rossi, ""Bianchi""",90', `"'=HYPERLINK(A1)","'-5"`, `"'+39 02","'@x"`];
	expect(writeCsv(rows).split('\r\n')).toEqual(lines);
	expect(writeCsv([['a;b', 'c']], ';')).toBe('"a;b";c');
});
