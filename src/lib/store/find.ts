import type { Activity } from '#lib/model/activity.ts';
import type { BusyBlock } from '#lib/model/busyBlock.ts';
import type { Attachment } from '#lib/model/attachment.ts';
import type { Message } from '#lib/model/message.ts';
import type { Records, TypeName } from '#lib/model/recordTypes.ts';
import type { Civil, Instant, Uuid } from '#lib/model/scalars.ts';
import type { Stint } from '#lib/model/stint.ts';
import type { Thread } from '#lib/model/thread.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import { dayReach, type DayRange } from './dayReach.ts';
import type { DaybookDb } from './db.ts';
import { inCalendar } from './inCalendar.ts';
import { lastOnRanges } from './lastOn.ts';
import type { LooseRow } from './row.ts';
import { spreadRange } from './spread.ts';
import { typedRows } from './typedRow.ts';

/** Questions to the rows. What lies in the trash is only in `trash` and in `get`. */
export class Find {
	readonly #db: DaybookDb;

	constructor(db: DaybookDb) {
		this.#db = db;
	}

	async get<Type extends TypeName>(type: Type, id: Uuid): Promise<Records[Type] | undefined> {
		return (await this.#db.rows(type).get(id)) as Records[Type] | undefined;
	}

	/** Those that exist, in the order of `ids`, including what lies in the trash. */
	async getMany<Type extends TypeName>(type: Type, ids: readonly Uuid[]): Promise<Records[Type][]> {
		const rows = await this.#db.rows(type).bulkGet([...ids]);
		return typedRows(
			type,
			rows.filter((row) => row !== undefined),
		);
	}

	/** All records of a type; meant for the small ones (calendars, terms, members), not for activities. */
	async all<Type extends TypeName>(type: Type): Promise<Records[Type][]> {
		const rows = typedRows(type, await this.#db.rows(type).toArray());
		return rows.filter((row) => row.deletedAt === undefined);
	}

	/** What lies in the trash, the last deleted first. */
	async trash<Type extends TypeName>(type: Type): Promise<Records[Type][]> {
		return typedRows(type, await this.#db.rows(type).orderBy('deletedAt').reverse().toArray());
	}

	/** Activities of which an occurrence may lie in the range: those of its days, the long and the repeating ones. */
	async activitiesBetween(range: DayRange): Promise<Activity[]> {
		const { low, high, from, to } = await dayReach(this.#db, range);
		const table = this.#db.rows('activity');
		const [short, spread, long] = await Promise.all([
			table.where('_first').between(low, high, true, false).toArray(),
			table
				.where('_spread')
				.between(...spreadRange(from, to), true, true)
				.toArray(),
			this.#long(from, to),
		]);
		return typedRows('activity', [...short, ...spread, ...long.filter((row) => String(row['_from']) <= range.to)]);
	}

	/** Those of `activitiesBetween` that take some of these members and resources. */
	async takenBetween(range: DayRange, takers: readonly Uuid[]): Promise<Activity[]> {
		const { takenBetween } = await import('./takenBetween.ts');
		return takenBetween(this.#db, range, takers);
	}

	/** Long and repeating activities that may touch days from `from` to, exclusively, `to`. */
	async #long(from: Civil, to: Civil): Promise<LooseRow[]> {
		const table = this.#db.rows('activity');
		const days = lastOnRanges(from, to);
		if (days.length === 7) return table.where('_last').aboveOrEqual(from).toArray();
		// One request each: what Dexie makes of several ranges walks row by row.
		const found = await Promise.all(days.map(([low, high]) => table.where('_lastOn').between(low, high).toArray()));
		return [...new Map(found.flat().map((row) => [row.id, row])).values()];
	}

	/** Stretches in which members have no time, of which something may lie in days. */
	async busyBetween({ from, to }: Pick<DayRange, 'from' | 'to'>): Promise<BusyBlock[]> {
		// A day more on both sides, for zones: the blocks are few, a few weeks of each member.
		const [low, high] = [addDays(from, -1), addDays(to, 1)];
		return (await this.all('busyBlock')).filter((block) => block.from < high && block.to > low);
	}

	/** The members who tell when they have no time. */
	async busyMembers(): Promise<Uuid[]> {
		return [...new Set((await this.all('busyBlock')).map(({ memberId }) => memberId))];
	}

	/** Activities without a day: to be done, some time. */
	async openEnded(): Promise<Activity[]> {
		return typedRows('activity', await this.#db.rows('activity').where('_openEnded').equals(1).toArray());
	}

	/** Open tasks that may be begun by a day and are due after it, in their own zones. */
	async begunBy(day: Civil): Promise<Activity[]> {
		const begun = typedRows('activity', await this.#db.rows('activity').where('_begun').belowOrEqual(day).toArray());
		return begun.filter(({ when }) => dayOf(when.due ?? day) > day);
	}

	/** Activities of which something is left to be completed. */
	async toComplete(): Promise<Activity[]> {
		return typedRows('activity', await this.#db.rows('activity').where('_toComplete').equals(1).toArray());
	}

	/** Occurrences of a repeating activity that became records of their own. */
	async ofSeries(seriesId: Uuid): Promise<Activity[]> {
		const rows = await this.#db.rows('activity').where('seriesId').equals(seriesId).toArray();
		return typedRows('activity', rows).filter((row) => row.deletedAt === undefined);
	}

	/** Threads that nobody has closed. */
	async openThreads(): Promise<Thread[]> {
		return typedRows('thread', await this.#db.rows('thread').where('_open').equals(1).toArray());
	}

	/** What is planned in threads, closed ones among them: each open activity that is a step of one. */
	async openSteps(): Promise<Activity[]> {
		return typedRows('activity', await this.#db.rows('activity').where('_step').above('').toArray());
	}

	/** The activities of threads. */
	async ofThreads(threadIds: readonly Uuid[]): Promise<Activity[]> {
		const rows = await this.#db.rows('activity').where('threadId').anyOf(threadIds).toArray();
		return typedRows('activity', rows).filter((row) => row.deletedAt === undefined);
	}

	/** The discussion of an activity, the oldest line first. */
	async messagesOf(activityId: Uuid): Promise<Message[]> {
		const rows = await this.#db.rows('message').where('activityId').equals(activityId).toArray();
		const living = typedRows('message', rows).filter((row) => row.deletedAt === undefined);
		return living.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
	}

	/** What was worked on an activity, the first stint first. */
	async stintsOf(activityId: Uuid): Promise<Stint[]> {
		const rows = typedRows('stint', await this.#db.rows('stint').where('activityId').equals(activityId).toArray());
		return rows.filter((row) => row.deletedAt === undefined).sort((one, other) => (one.start < other.start ? -1 : 1));
	}

	/** The stints of a member that nobody has stopped: one at most, but after a merge. */
	async runningStints(memberId: Uuid): Promise<Stint[]> {
		return typedRows('stint', await this.#db.rows('stint').where('_running').equals(memberId).toArray());
	}

	/** Stints of which something may lie between two instants, and all that run. */
	async stintsBetween(from: Instant, to: Instant): Promise<Stint[]> {
		const table = this.#db.rows('stint');
		const dayBefore = new Date(Date.parse(from) - 24 * 60 * 60 * 1000).toISOString();
		const parts = await Promise.all([
			table.where('start').between(dayBefore, to).toArray(),
			table.where('_long').aboveOrEqual(from).toArray(),
			table.where('_running').above('').toArray(),
		]);
		const rows = typedRows('stint', [...new Map(parts.flat().map((row) => [row.id, row])).values()]);
		return rows.filter((row) => row.deletedAt === undefined);
	}

	/** Files and links of a record, the oldest first. */
	async attachmentsOf(target: string): Promise<Attachment[]> {
		const rows = typedRows('attachment', await this.#db.rows('attachment').where('_target').equals(target).toArray());
		return rows.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
	}

	/** What has a file or a link: keys such as `activity:ID`; reads an index only. */
	async attachedTargets(): Promise<string[]> {
		return (await this.#db.rows('attachment').orderBy('_target').uniqueKeys()) as string[];
	}

	/** The records of a type that have fields with rival values: an index is read, no record. */
	async withRivals(type: TypeName): Promise<Uuid[]> {
		return this.#db.rows(type).orderBy('_rivals').primaryKeys();
	}

	/** How many records of a type there are, those in the trash among them. */
	async count(type: TypeName): Promise<number> {
		return this.#db.rows(type).count();
	}

	/** How many activities a calendar holds, the trash included. */
	async countInCalendar(calendarId: Uuid): Promise<number> {
		return (await inCalendar(this.#db, calendarId)).length;
	}

	/** Activities of a calendar, for export and for deleting it. */
	async inCalendar(calendarId: Uuid): Promise<Activity[]> {
		return typedRows('activity', await inCalendar(this.#db, calendarId)).filter((row) => row.deletedAt === undefined);
	}
}
