import type { Instant, Tz, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';

/** What this device knows of its reminding; times are epoch milliseconds. */
export interface ReminderMeta {
	/** When Daybook last looked what is due. */
	seen?: number;
	/** When it began here: a new device owes nothing of the time before. */
	began?: number;
	/** The instant until which all reminders are planned. */
	until?: number;
	/** The furthest that they ever were, by whichever clock: one that is set back takes nothing from it. */
	reach?: number;
	/** The zone that whole days were planned in. */
	tz?: Tz;
	/** What was put into another calendar program, and when: the stamp of each activity's last edit then. */
	exported?: { at: Instant; versions: Record<Uuid, string> };
}

export async function readReminderMeta(db: DaybookDb): Promise<ReminderMeta> {
	return (await db.meta.get('reminders'))?.value ?? {};
}

/** Changes some of it, whatever other tabs write at the same time. */
export async function writeReminderMeta(db: DaybookDb, values: ReminderMeta): Promise<void> {
	await db.transaction('rw', db.meta, async () => {
		await db.meta.put({ key: 'reminders', value: { ...(await readReminderMeta(db)), ...values } });
	});
}

/** The zone of this device. */
export const deviceTz = (): Tz => Intl.DateTimeFormat().resolvedOptions().timeZone;
