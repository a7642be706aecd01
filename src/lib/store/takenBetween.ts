import { takersOf } from '#lib/domain/takenSpans.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { dayReach, type DayRange } from './dayReach.ts';
import type { DaybookDb } from './db.ts';
import { lastOnRanges } from './lastOn.ts';
import { spreadRange } from './spread.ts';
import { takerKey } from './takenKeys.ts';
import { typedRows } from './typedRow.ts';

/** Activities that take some of these members and resources, and of which an occurrence may lie in the range. */
export async function takenBetween(db: DaybookDb, range: DayRange, takers: readonly Uuid[]): Promise<Activity[]> {
	const table = db.rows('activity');
	const { low, high, from, to } = await dayReach(db, range);
	const days = lastOnRanges(from, to);
	const [short, spread, ...long] = await Promise.all([
		table.where('_first').between(low, high, true, false).toArray(),
		table
			.where('_spread')
			.between(...spreadRange(from, to), true, true)
			.toArray(),
		...[...new Set(takers.map(takerKey))].flatMap((taker) =>
			days.map(([first, last]) =>
				table
					.where('_taken')
					.between(taker + first, taker + last)
					.toArray(),
			),
		),
	]);
	const found = typedRows('activity', [...short, ...spread, ...new Map(long.flat().map((row) => [row.id, row])).values()]);
	return found.filter((activity) => takersOf(activity).some((taker) => takers.includes(taker)));
}
