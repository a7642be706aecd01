import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { Span } from '../span.ts';
import { addDays, addMinutes } from '../time/arithmetic.ts';
import { atTime } from '../time/civil.ts';
import { minuteNumber } from '../time/minuteNumber.ts';

/** A stretch of a day that is looked through for a place, without the break in it. */
export interface Hours {
	from: string;
	to: string;
	lunch?: readonly [string, string];
}

interface Stretch {
	from: number;
	to: number;
}

const step = 15;

const stretchOf = ({ start, end }: Span): Stretch => ({ from: minuteNumber(start), to: minuteNumber(end) });
const touch = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;

/** Who is taken when, on the wall clocks of one zone. */
export class Agenda {
	readonly #taken = new Map<Uuid, Stretch[]>();

	take(members: readonly Uuid[], span: Span): void {
		for (const member of members) {
			const taken = this.#taken.get(member) ?? [];
			taken.push(stretchOf(span));
			this.#taken.set(member, taken);
		}
	}

	isFree(members: readonly Uuid[], span: Span): boolean {
		const wanted = stretchOf(span);
		return members.every((member) => !this.#taken.get(member)?.some((taken) => touch(taken, wanted)));
	}

	/** How many things a member has on a day. */
	countOn(member: Uuid, day: Civil): number {
		const whole = stretchOf({ start: day, end: addDays(day, 1) });
		return (this.#taken.get(member) ?? []).filter((taken) => touch(taken, whole)).length;
	}

	/** The first start on a quarter of an hour, from `after` on, at which all are free for so many minutes. */
	findStart(members: readonly Uuid[], minutes: number, day: Civil, hours: Hours, after: Civil = day): Civil | undefined {
		const closes = atTime(day, hours.to);
		const opens = atTime(day, hours.from);
		const { lunch } = hours;
		for (let start = after > opens ? after : opens; ; start = addMinutes(start, step)) {
			const end = addMinutes(start, minutes);
			if (end > closes) return undefined;
			const eats = lunch && start < atTime(day, lunch[1]) && end > atTime(day, lunch[0]);
			if (!eats && this.isFree(members, { start, end })) return start;
		}
	}
}
