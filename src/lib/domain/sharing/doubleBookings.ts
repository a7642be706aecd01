import type { Activity } from '#lib/model/activity.ts';
import type { Taken } from '#lib/model/problem.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Occurrence } from '../occurrence.ts';
import type { Range } from '../occurrencesOf.ts';
import { performersOf } from '../performersOf.ts';
import { resourcesOf } from '../resourcesOf.ts';
import { takenSpansOf, takesResources, takesTime } from '../takenSpans.ts';

/** Two bookings of one person or thing that met only when devices did: the first keeps it, the other is contested (I-8). */
export interface DoubleBooking {
	taken: Taken;
	/** Who keeps it: booked earlier. */
	keeps: Occurrence;
	contested: Occurrence;
}

interface Booking {
	taken: Taken;
	from: number;
	to: number;
	/** Since when it is booked, and then whose id is lower: the same on every device. */
	rank: string;
	occurrence: Occurrence;
}

const keyOf = (taken: Taken) => ('member' in taken ? `member ${taken.member}` : `resource ${taken.resource}`);

function bookingsOf(activity: Activity, range: Range): [string, Booking][] {
	const people = takesTime(activity) ? performersOf(activity).map((member): Taken => ({ member })) : [];
	const things = takesResources(activity) ? resourcesOf(activity).map((resource): Taken => ({ resource })) : [];
	const since = (taken: Taken) => ('resource' in taken ? (activity.resources[taken.resource] ?? activity.createdAt) : activity.createdAt);
	return takenSpansOf(activity, range).flatMap(({ from, to, occurrence }) =>
		[...people, ...things].map((taken): [string, Booking] => [
			keyOf(taken),
			{ taken, from, to, occurrence, rank: `${since(taken)} ${activity.id}` },
		]),
	);
}

/** Whether they are times of one activity, or of a series and an occurrence that became its own record. */
const areOne = ({ activity: one }: Occurrence, { activity: other }: Occurrence) =>
	one.id === other.id || one.seriesId === other.id || other.seriesId === one.id;

function pairsOf(bookings: readonly Booking[]): DoubleBooking[] {
	const sorted = [...bookings].sort((one, other) => one.from - other.from || (one.rank < other.rank ? -1 : 1));
	return sorted.flatMap((later, at) =>
		sorted.slice(0, at).flatMap((earlier): DoubleBooking[] => {
			if (earlier.to <= later.from || areOne(earlier.occurrence, later.occurrence)) return [];
			const [keeps, contested] = earlier.rank < later.rank ? [earlier, later] : [later, earlier];
			return [{ taken: later.taken, keeps: keeps.occurrence, contested: contested.occurrence }];
		}),
	);
}

/**
 * The double bookings of people and things within a range, the earliest first: the same verdict from the same
 * activities, in whatever order they are given. Nothing is ever deleted by it.
 */
export function doubleBookings(activities: readonly Activity[], range: Range): DoubleBooking[] {
	const booked = new Map<string, Booking[]>();
	for (const [key, booking] of activities.flatMap((activity) => bookingsOf(activity, range)))
		booked.set(key, [...(booked.get(key) ?? []), booking]);
	const found = [...booked].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, bookings]) => pairsOf(bookings));
	return found.sort((one, other) =>
		one.contested.start < other.contested.start ? -1 : one.contested.start > other.contested.start ? 1 : 0,
	);
}

/** Whether somebody has a part in an activity: he planned it or does it. */
export const concerns = (activity: Activity, memberId: Uuid) =>
	activity.createdBy === memberId || performersOf(activity).includes(memberId);
