import { expect, test } from 'vitest';
import type { StampedEntry } from '#lib/store/entriesOf.ts';
import { foldRecord } from '#lib/store/fold.ts';
import { foldSimply } from '#lib/store/foldSimply.ts';
import type { LooseRow } from '#lib/store/row.ts';
import { formatStamp } from '#lib/store/stamp.ts';
import { refOf } from '#lib/store/writeRef.ts';

const [anna, bruno, carla] = ['a', 'b', 'c'].map((letter) => letter.repeat(16)) as [string, string, string];

const stampOf = (hlc: number, device: string) => formatStamp({ hlc, device, client: 1 });

/** An edit of the place at a time, by somebody who had seen these writes of others there. */
function placed(hlc: number, device: string, seen: StampedEntry[] = []): StampedEntry {
	const bases = new Map(seen.length > 0 ? [['l', seen.map(({ stamp }) => refOf(stamp))]] : []);
	return { recordId: 'visit', hlc, values: { l: `Place ${hlc}` }, bases, stamp: stampOf(hlc, device), space: 'team' };
}

function ordersOf<One>(all: readonly One[]): One[][] {
	if (all.length === 0) return [[]];
	return all.flatMap((one, at) => ordersOf(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}

/** The row after entries that came one by one, each folded by the row alone where that is enough. */
function foldInTurn(entries: readonly StampedEntry[]): LooseRow | undefined {
	const known: StampedEntry[] = [];
	return entries.reduce<LooseRow | undefined>((row, entry) => {
		known.push(entry);
		return foldSimply(row, entry, 'activity') ?? foldRecord(known, 'activity');
	}, undefined);
}

test('writes that name what comes after them have seen nothing: two that forge a circle hide no rival, in whatever order they come [I-23] [F5]', () => {
	const created: StampedEntry = { recordId: 'visit', hlc: 1, code: 'a', values: { n: 'Visit' }, stamp: stampOf(1, anna), space: 'team' };
	const honest = placed(3, anna);
	const later = placed(5, carla);
	const forged = placed(4, bruno, [honest, later]);
	const circle = placed(5, carla, [forged]);
	const ahead = placed(2, bruno, [placed(9, carla)]);
	for (const [entries, heads] of [
		[[honest, forged, circle], [circle.stamp]],
		[
			[honest, placed(4, bruno, [later]), placed(5, carla, [placed(4, bruno)])],
			[stampOf(3, anna), stampOf(5, carla)],
		],
		[
			[honest, ahead, placed(9, carla)],
			[stampOf(2, bruno), stampOf(3, anna), stampOf(9, carla)],
		],
	] as const) {
		const whole = foldRecord([created, ...entries], 'activity');
		expect(whole?._heads?.['l'] ?? [whole?._stamps['l']]).toEqual(heads);
		for (const order of ordersOf(entries)) expect(foldInTurn([created, ...order])).toEqual(whole);
	}
});

test('writes that name one another give one row and the same rivals in whatever order they come [I-23]', () => {
	const created: StampedEntry = { recordId: 'visit', hlc: 1, code: 'a', values: { n: 'Visit' }, stamp: stampOf(1, anna), space: 'team' };
	const unknown = placed(2, carla);
	const named = placed(3, anna);
	const naming = placed(4, bruno, [named]);
	const last = placed(5, anna, [naming]);
	const whole = foldRecord([created, unknown, named, naming, last], 'activity');
	expect(whole?._stamps['l']).toBe(last.stamp);
	expect(whole?.['_rivals']).toEqual(['l']);
	for (const order of ordersOf([unknown, named, naming, last])) expect(foldInTurn([created, ...order])).toEqual(whole);
});
