import Dexie, { type Table } from 'dexie';
import type { Field } from '#lib/model/kinds.ts';
import { recordTypes, typeNames, type TypeName } from '#lib/model/recordTypes.ts';
import type { ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import type { JournalRow } from './journalRow.ts';
import type { RefusedRow } from './refusedRow.ts';
import type { LooseRow } from './row.ts';

/** The name of the database of a browser profile. */
export const databaseName = 'daybook';

/** Raised when rows must be folded anew from the journal: another set of derived keys, another meaning of a field. */
export const rowsVersion = 13;

/** Raised with every table and index that is added. */
const schemaVersion = 15;

/** What this device knows apart from records, by name. */
export interface MetaRow {
	key:
		| 'device'
		| 'self'
		| 'format'
		| 'rowsVersion'
		| 'zones'
		| 'local'
		| 'spaces'
		| 'reminders'
		| 'reminderWords'
		| 'restored'
		| 'contacts'
		| 'folder'
		| 'folderFiles'
		| 'lock'
		| 'lockTries'
		| 'lockTold'
		| 'bringing';
	value: unknown;
}

/** The content of files, once for each digest: in no journal, for it would swell every device's. */
export interface BlobRow {
	/** In hex. */
	sha256: string;
	content: Blob;
	/** The content is sealed by the lock of this device. */
	sealed?: true;
	/** Epoch milliseconds. */
	at: number;
}

/** Seals the contents of files where a lock covers them; rows are sealed below this database, see `lock/sealing.ts`. */
export interface BlobSealer {
	/** Whether it seals as the lock that is stored says, under its key. */
	fits: (lock: { covers: 'nothing' | 'keys' | 'everything'; keyCheck?: Uint8Array }) => boolean;
	sealBlob: (content: Blob) => Promise<Pick<BlobRow, 'content' | 'sealed'>>;
	openBlob: (content: Blob) => Promise<Blob>;
}

/** A content that somebody wants here, and how far it has come. */
export interface WantedRow {
	/** In hex. */
	sha256: string;
	/** When it was asked for, in epoch milliseconds. */
	at: number;
	/** Its bytes in all, as whoever gives it says; undefined before anybody does. */
	size?: number;
	/** The bytes that are here. */
	had: number;
	/** The devices that they came from. */
	givers: string[];
	/** Nobody who has it is there; it comes; this device has no room for it. */
	standing: 'waiting' | 'coming' | 'full';
}

/** A part of a wanted content. */
export interface PieceRow {
	sha256: string;
	/** Where it begins, in bytes. */
	from: number;
	bytes: Uint8Array<ArrayBuffer>;
}

/** What somebody typed and has not saved, by the form it was typed into. */
export interface DraftRow {
	key: string;
	value: unknown;
	at: number;
}

/** What a team is on this device, kept by `sync`: nothing else reads it. */
export interface TeamRow {
	id: string;
	value: unknown;
}

/** Keys of rows that are computed; `activityKeys.ts` says from what. */
const derivedKeys: Partial<Record<TypeName, string>> = {
	activity: '_first,_spread,_last,*_lastOn,_openEnded,_toComplete,_begun,_reminded,*_about,_step,*_taken,*_openUntil',
	attachment: '_target',
	stint: '_running,_long',
	thread: '_open',
};

function indexesOf(type: TypeName): string {
	const searched = Object.entries<Field>(recordTypes[type].fields).filter(([, field]) => field.indexed);
	return ['id', 'deletedAt', '_rivals', ...searched.map(([name]) => name), ...(derivedKeys[type]?.split(',') ?? [])].join(',');
}

/** The one IndexedDB database: the journal, the rows of each record type, and what belongs to this device alone. */
export class DaybookDb extends Dexie {
	readonly journal!: Table<JournalRow, number>;
	readonly meta!: Table<MetaRow, string>;
	readonly drafts!: Table<DraftRow, string>;
	/** What is to be reminded of and when, worked out from the activities for this member and the next days. */
	readonly reminders!: Table<ReminderRow, string>;
	readonly blobs!: Table<BlobRow, string>;
	readonly wanted!: Table<WantedRow, string>;
	readonly pieces!: Table<PieceRow, [string, number]>;
	readonly refused!: Table<RefusedRow, string>;
	readonly teams!: Table<TeamRow, string>;
	/** Absent on a device without a lock. */
	sealer: BlobSealer | undefined;

	constructor(name = databaseName) {
		super(name, { chromeTransactionDurability: 'relaxed' });
		this.version(schemaVersion).stores({
			journal: '++seq,[segment+client+to],at,*records',
			meta: 'key',
			drafts: 'key',
			reminders: 'id,activityId,[state+at],at',
			blobs: 'sha256',
			wanted: 'sha256',
			pieces: '[sha256+from]',
			refused: 'key,space,at',
			teams: 'id',
			...Object.fromEntries(typeNames.map((type) => [type, indexesOf(type)])),
		});
		// Closed for good: Dexie by itself would open it again with the next question, whatever it was asked to close for.
		this.on('versionchange', () => {
			this.close();
			return false;
		});
	}

	/** The rows of a record type. */
	rows(type: TypeName): Table<LooseRow, string> {
		return this.table(type);
	}

	/** The tables of all rows. */
	allRows(): Table<LooseRow, string>[] {
		return typeNames.map((type) => this.rows(type));
	}

	/** The tables of all that is worked out from the journal, and of what that takes. */
	derivedTables(): Table[] {
		return [this.meta, this.reminders, ...this.allRows()];
	}
}
