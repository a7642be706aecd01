import type { Hue } from '#lib/model/calendar.ts';
import type { SetOf, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from '#lib/store/db.ts';

/** What this device remembers of how it was used last; not shared with other devices. */
export interface LocalValues {
	/** The address that `/` opens. */
	lastPlace: string;
	/** The layout of the calendar used last. */
	calendarView: string;
	hiddenCalendars: SetOf<Uuid>;
	/** Colleagues whose busy times are not shown. */
	hiddenBusy: SetOf<Uuid>;
	/** Hues of colleagues' calendars that differ from their own. */
	hues: Partial<Record<Uuid, Hue>>;
	sidebarFolded: boolean;
	/** The hour at the upper edge of the week. */
	scrollHour: number;
	/** Whether the browser was asked to keep what is stored. */
	askedToPersist: boolean;
	/** Sections of forms that are open, by name. */
	openSections: SetOf<string>;
	/** Whether the greeting was put away. */
	welcomed: boolean;
	/** The calendar that new activities go to. */
	calendarId: Uuid;
	/** The last backup saved from here: when, in epoch milliseconds, and how many entries the journal had; 0: none yet. */
	lastBackup: { at: number; entries: number };
	/** When a backup was offered last, in epoch milliseconds. */
	backupOffered: number;
	/** The zone shown and that of the device, when somebody last said that they may differ: `Europe/Rome Asia/Tokyo`. */
	zonesAnswered: string;
	/** What was opened or done last, the latest first; see `search/recent.ts`. */
	recent: string[];
	/** What others did and was seen: all up to a row of the journal (-1: none was looked for yet), and some commands after it. */
	newsSeen: { seq: number; stamps: string[] };
	/** One's own devices in the team that were told of; none before there was a team. */
	ownDevices: Uuid[];
	/** The owners of a team that this one, who is or was one of them, was told of. */
	owners: { team: string; ids: Uuid[] };
	/** This device has become another one of somebody's, which is to be said once the page is loaded for him. */
	arrived: boolean;
	/** This device does not use the server that keeps the team's changes. */
	carrierOff: boolean;
	/** A recovery code was made that nobody has said to have kept yet. */
	codeUnkept: boolean;
}

const initial: LocalValues = {
	lastPlace: '/today',
	calendarView: 'week',
	hiddenCalendars: {},
	hiddenBusy: {},
	hues: {},
	sidebarFolded: false,
	scrollHour: 7,
	askedToPersist: false,
	openSections: {},
	welcomed: false,
	calendarId: '',
	lastBackup: { at: 0, entries: 0 },
	backupOffered: 0,
	zonesAnswered: '',
	recent: [],
	newsSeen: { seq: -1, stamps: [] },
	ownDevices: [],
	owners: { team: '', ids: [] },
	arrived: false,
	carrierOff: false,
	codeUnkept: false,
};

/** Reactive, and stored with each change. */
export class Local {
	readonly values: LocalValues;
	readonly #db: DaybookDb;

	private constructor(db: DaybookDb, values: LocalValues) {
		this.#db = db;
		this.values = $state(values);
	}

	static async open(db: DaybookDb): Promise<Local> {
		const stored = (await db.meta.get('local'))?.value as Partial<LocalValues> | undefined;
		return new Local(db, { ...initial, ...stored });
	}

	async set<Name extends keyof LocalValues>(name: Name, value: LocalValues[Name]): Promise<void> {
		this.values[name] = value;
		await this.#db.meta.put({ key: 'local', value: $state.snapshot(this.values) });
	}
}
