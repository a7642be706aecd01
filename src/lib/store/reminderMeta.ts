import type { Instant, Tz, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';

/** What this device knows of its reminding; times are epoch milliseconds. */
export interface ReminderMeta {
	/** When Daybook last looked what is due. */
	seen?: number;
	/** The instant until which all reminders are planned. */
	until?: number;
	/** The zone that whole days were planned in. */
	tz?: Tz;
	/** What was put into another calendar program, and when: the stamp of each activity's last edit then. */
	exported?: { at: Instant; versions: Record<Uuid, string> };
}

export async function readReminderMeta(db: DaybookDb): Promise<ReminderMeta> {
	return (await db.meta.get('reminders'))?.value ?? {};
}

/** Changes some of it; must run inside a transaction that holds `meta`, or be the only writer of what it changes. */
export async function writeReminderMeta(db: DaybookDb, values: ReminderMeta): Promise<void> {
	await db.meta.put({ key: 'reminders', value: { ...(await readReminderMeta(db)), ...values } });
}

/** The zone of this device. */
export const deviceTz = (): Tz => Intl.DateTimeFormat().resolvedOptions().timeZone;
