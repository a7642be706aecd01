import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Activity, ActivityKind, ActivityStatus, Priority } from '#lib/model/activity.ts';
import type { When } from '#lib/model/when.ts';
import type { Civil, Tz, Uuid } from '#lib/model/scalars.ts';
import { memberKey } from '#lib/domain/performersOf.ts';
import { addDays, addMinutes } from '#lib/domain/time/arithmetic.ts';

/** Members that the tests speak of. */
export const ann: Uuid = 'member-ann';
export const bob: Uuid = 'member-bob';

let made = 0;

/** `anActivity().on('2026-11-24').at('10:00').for(60).busy().build()`: an activity with what a test says of it. */
export class ActivityBuilder {
	#day: Civil | undefined;
	#time: string | undefined;
	#minutes: number | undefined;
	#days: number | undefined;
	#due: Civil | undefined;
	#tz: Tz = 'Europe/Rome';
	#rrule: string | undefined;
	readonly #fields: Partial<Record<keyof Activity, unknown>> = {};

	/** The day it starts on, whole unless `at` gives a time. */
	on(day: Civil): this {
		this.#day = day;
		return this;
	}

	at(time: string): this {
		this.#time = time;
		return this;
	}

	/** Its length in minutes. */
	for(minutes: number): this {
		this.#minutes = minutes;
		return this;
	}

	/** Its length in whole days. */
	forDays(days: number): this {
		this.#days = days;
		return this;
	}

	/** A task with this due day or due time. */
	due(civil: Civil): this {
		this.#due = civil;
		return this.with({ kind: 'task' });
	}

	in(tz: Tz): this {
		this.#tz = tz;
		return this;
	}

	/** Repeats by this rule, written without `FREQ=`. */
	every(rule: string): this {
		this.#rrule = `FREQ=${rule}`;
		return this;
	}

	except(...recurrenceIds: Civil[]): this {
		return this.with({ exdates: Object.fromEntries(recurrenceIds.map((one) => [one, true as const])) });
	}

	also(...recurrenceIds: Civil[]): this {
		return this.with({ rdates: Object.fromEntries(recurrenceIds.map((one) => [one, true as const])) });
	}

	/** Stands for one occurrence of a series. */
	insteadOf(series: Pick<Activity, 'id'>, recurrenceId: Civil): this {
		return this.with({ seriesId: series.id, recurrenceId });
	}

	busy(busy = true): this {
		return this.with({ busy });
	}

	free(): this {
		return this.busy(false);
	}

	/** The assignee, and who else performs it. */
	by(assigneeId: Uuid, ...others: Uuid[]): this {
		const party = { role: 'performer', response: 'accepted' } as const;
		return this.with({ assigneeId, participants: Object.fromEntries(others.map((id) => [memberKey(id), party])) });
	}

	status(status: ActivityStatus): this {
		return this.with({ status });
	}

	kind(kind: ActivityKind): this {
		return this.with({ kind });
	}

	priority(priority: Priority): this {
		return this.with({ priority });
	}

	named(subject: string): this {
		return this.with({ subject });
	}

	trashed(): this {
		return this.with({ deletedAt: '2026-11-20T09:00:00.000Z' });
	}

	with(fields: Partial<Activity>): this {
		Object.assign(this.#fields, fields);
		return this;
	}

	#when(): When {
		const when: When = { tz: this.#tz, ...(this.#rrule !== undefined && { rrule: this.#rrule }) };
		if (this.#due !== undefined) when.due = this.#due;
		if (this.#day === undefined) return when;
		when.start = this.#time === undefined ? this.#day : `${this.#day}T${this.#time}`;
		if (this.#minutes !== undefined) when.end = addMinutes(when.start, this.#minutes);
		if (this.#days !== undefined) when.end = addDays(when.start, this.#days);
		return when;
	}

	build(): Activity {
		made += 1;
		const own = { id: `activity-${made}`, createdAt: '2026-11-01T09:00:00.000Z', createdBy: ann, assigneeId: ann };
		const form = { categoryId: 'category-meeting', calendarId: 'calendar-mine', when: this.#when() };
		return { ...(emptyValues('activity') as unknown as Activity), ...own, ...form, ...this.#fields } as Activity;
	}
}

export function anActivity(): ActivityBuilder {
	return new ActivityBuilder();
}
