import { concerns, doubleBookings, type DoubleBooking } from '#lib/domain/sharing/doubleBookings.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import type { Activity } from '#lib/model/activity.ts';
import { quietCommands } from '#lib/model/command.ts';
import { lastOfJournal } from '#lib/store/activityFeed.ts';
import { NewsReader, type News } from '#lib/store/news.ts';
import { rivalRecords, type RivalRecord } from '#lib/store/rivalFields.ts';
import type { App } from '../shell/app.svelte.ts';
import { live, type Live } from '../store/live.svelte.ts';
import { memberOfDevice } from './memberOfDevice.ts';
import { team } from './team.svelte.ts';

/** What goes on by itself, or when somebody joins: nobody did it to anything of mine. */
const quiet: readonly string[] = [...quietCommands, 'merge'];

/** How many days ahead double bookings are looked for. */
const ahead = 60;

/** What others did to my work while I was away, and what met badly when our devices did. */
export class Inbox {
	readonly #app: App;
	readonly #news: Live<News[]>;
	readonly #found: Live<Activity[]>;
	readonly #contested: Live<RivalRecord[]>;
	readonly #range = $derived.by(() => ({ from: this.#app.today, to: addDays(this.#app.today, ahead), tz: this.#app.tz }));
	/** What others did to what concerns me. */
	readonly news: News[] = $derived.by(() => this.#news.current.filter((one) => this.#isMine(one) && !this.#isAsked(one)));
	/** Double bookings that I have a part in, and that are not over. */
	readonly bookings: DoubleBooking[] = $derived.by(() => {
		const { memberId } = this.#app.store.self;
		const now = this.#app.now.civil(this.#app.tz);
		const all = doubleBookings(this.#found.current, this.#range);
		return all.filter(
			({ keeps, contested }) => contested.end > now && (concerns(keeps.activity, memberId) || concerns(contested.activity, memberId)),
		);
	});
	/** Records that are mine, or that I wrote into, with values between which somebody has to choose. */
	readonly rivals: RivalRecord[] = $derived.by(() => this.#contested.current.filter((one) => this.#isContested(one)));
	readonly ready: boolean = $derived.by(() => this.#news.ready && this.#found.ready && this.#contested.ready);
	readonly #own: (device: string) => boolean;

	/** Must be made while a component is set up, for it keeps asking the store. */
	constructor(app: App) {
		this.#app = app;
		const own = (this.#own = (device: string) => device === app.store.self.deviceId || memberOfDevice(device) === app.store.self.memberId);
		// An inbox that was never looked at begins now.
		const asked = () => ({ ...app.local.values.newsSeen, isMine: own, records: 3, quiet, team: team.joined?.id });
		const reader = new NewsReader(app.store.db);
		this.#news = live(asked, async (question) => (question.team === undefined || question.seq < 0 ? [] : reader.since(question)), []);
		this.#found = live(
			() => this.#range,
			(range) => app.store.find.activitiesBetween(range),
			[],
		);
		this.#contested = live(
			() => 0,
			() => rivalRecords(app.store.db),
			[],
		);
	}

	get count(): number {
		return this.news.length + this.bookings.length + this.rivals.length;
	}

	#isMine({ records, overMine, verdicts }: News): boolean {
		const { memberId } = this.#app.store.self;
		if (overMine.length > 0 || verdicts.some(({ keptOf }) => keptOf !== undefined && this.#own(keptOf))) return true;
		return records.some(({ type, record }) =>
			type === 'activity' ? concerns(record as Activity, memberId) : record?.createdBy === memberId,
		);
	}

	/** All that it changed is put as a question, where it says more. */
	#isAsked({ stamp, records }: News): boolean {
		const asked = this.rivals.some(({ fields }) => fields.some(({ values }) => values.some((value) => value.stamp === stamp)));
		return asked && records.every(({ changes }) => changes.every(({ rivals }) => rivals.length > 0));
	}

	#isContested({ type, record, fields }: RivalRecord): boolean {
		const { memberId } = this.#app.store.self;
		if (fields.some(({ values }) => values.some(({ device }) => this.#own(device)))) return true;
		return type === 'activity' ? concerns(record as Activity, memberId) : record.createdBy === memberId;
	}

	/** One item is done with. */
	async seen({ stamp }: News): Promise<void> {
		const { seq, stamps } = this.#app.local.values.newsSeen;
		await this.#app.local.set('newsSeen', { seq, stamps: [...stamps, stamp] });
	}

	/** All that has come is done with. */
	async allSeen(): Promise<void> {
		await this.#app.local.set('newsSeen', { seq: await lastOfJournal(this.#app.store.db), stamps: [] });
	}
}
