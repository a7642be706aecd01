import type { Tz } from '#lib/model/scalars.ts';
import type { DaybookDb } from '#lib/store/db.ts';

/**
 * What notifications say in the user's language. The service worker speaks when no page is open, so the page that was
 * open last has left it these words.
 */
export interface ReminderWords {
	/** The tag that dates and times go by, and the zone they are shown in. */
	locale: string;
	tz: Tz;
	done: string;
	snooze: string;
	untitled: string;
	/** Several at once: `{count}` is their number. */
	several: string;
	/** A message to be sent: `{subject}` is what it is about. */
	mail: string;
	sms: string;
}

const english: ReminderWords = {
	locale: 'en-GB',
	tz: 'UTC',
	done: 'Done',
	snooze: '10 min',
	untitled: 'Untitled',
	several: 'Reminders: {count}',
	mail: 'E-mail to send: {subject}',
	sms: 'SMS to send: {subject}',
};

/** The words left by the last page; English until a page has been open. */
export async function readReminderWords(db: DaybookDb): Promise<ReminderWords> {
	const held = (await db.meta.get('reminderWords'))?.value as Partial<ReminderWords> | undefined;
	return { ...english, ...held };
}

export async function writeReminderWords(db: DaybookDb, words: ReminderWords): Promise<void> {
	await db.meta.put({ key: 'reminderWords', value: words });
}
