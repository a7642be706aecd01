import { expect, test } from 'vitest';
import { segmentName } from '#lib/ui/inspect/segmentName.ts';

const nameOf = (space: string) => (space === '0cb2a4955d1d183b' ? 'Studio Verdi' : '?');

test('a quarter of the team is not called as one’s own, so that both have a line in the inspector', () => {
	expect(segmentName('me/2026q4', nameOf)).toBe('2026 Q4');
	expect(segmentName('0cb2a4955d1d183b/2026q4', nameOf)).toBe('2026 Q4, Studio Verdi');
});
