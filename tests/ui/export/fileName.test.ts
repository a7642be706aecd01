import { describe, expect, it } from 'vitest';
import { fileName } from '#lib/ui/export/fileName.ts';

describe('the name of a file', () => {
	it.each([
		['Visit: Rossi / Milan?', 'Visit Rossi Milan.ics'],
		['../../etc/passwd', 'etc passwd.ics'],
		['Spotkanie – „Zażółć”', 'Spotkanie – „Zażółć”.ics'],
		['a\r\nb\0c\u202egnp', 'a b c gnp.ics'],
		['CON', 'daybook CON.ics'],
		[' . ', 'daybook.ics'],
		['ż'.repeat(100), `${'ż'.repeat(80)}.ics`],
	])('of %j is safe', (name, safe) => {
		expect(fileName(name, 'ics')).toBe(safe);
	});
});
