import { describe, expect, it } from 'vitest';
import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import { hash128 } from '#lib/domain/hash128.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';

describe('uuidFromText', () => {
	it('hashes as MurmurHash3 x86 128 does', () => {
		expect(hash128('')).toBe('0'.repeat(32));
		expect(hash128('a')).toBe('a794933c5556b01b5556b01b5556b01b');
		expect(hash128("I will not buy this tobacconist's, it is scratched.")).toBe('9b5b7ba2ef3f7866889adeaf00f3f98e');
	});

	it('gives a UUIDv8 of the right form, the same every time', () => {
		const id = uuidFromText('żółć@example.com');
		expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		expect(uuidFromText('żółć@example.com')).toBe(id);
	});

	it('gives 50,000 similar texts as many ids, spread evenly over their first digit', () => {
		const ids = Array.from({ length: 50_000 }, (_, index) => uuidFromText(`event-${index}@example.com`));
		expect(new Set(ids).size).toBe(ids.length);
		const counts = new Map<string, number>();
		for (const id of ids) counts.set(id.charAt(0), (counts.get(id.charAt(0)) ?? 0) + 1);
		for (const count of counts.values()) expect(Math.abs(count - 3_125)).toBeLessThan(300);
	});

	it('changes about half of its bits with one letter', () => {
		const bits = (text: string) => [...hash128(text)].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
		const distances = Array.from({ length: 200 }, (_, index) => {
			const [one, other] = [bits(`meeting ${index}a`), bits(`meeting ${index}b`)];
			return [...one].filter((bit, at) => bit !== other.charAt(at)).length;
		});
		const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
		expect(Math.abs(mean - 64)).toBeLessThan(3);
		expect(Math.min(...distances)).toBeGreaterThan(35);
	});
});

describe('occurrenceId', () => {
	it('depends on the series and on the occurrence', () => {
		const ids = new Set([
			occurrenceId('0190a000-0000-7000-8000-000000000001', '2026-03-03T15:00'),
			occurrenceId('0190a000-0000-7000-8000-000000000001', '2026-03-10T15:00'),
			occurrenceId('0190a000-0000-7000-8000-000000000002', '2026-03-03T15:00'),
		]);
		expect(ids.size).toBe(3);
	});
});
