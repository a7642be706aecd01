import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runReminders } from '#lib/reminders/runReminders.ts';
import { writeReminderWords } from '#lib/reminders/reminderWords.ts';
import { surfaceOf } from '#lib/reminders/surface.ts';
import type { Store } from '#lib/store/store.ts';
import { topUpReminders } from '#lib/store/topUpReminders.ts';
import type { Channel } from '#lib/model/reminder.ts';
import { commit, freshName, planned, testStore } from '../store/testStore.ts';

const tz = 'Europe/Rome';
const instant = (clock: string) => Date.parse(`2026-11-25T${clock}:00+01:00`);

interface Shown {
	title: string;
	body: string;
	tag: string;
	actions: string[];
}

/** A browser with notifications: what it shows, in the order in which it was shown. */
function browser(permission: NotificationPermission, refuses?: Error) {
	vi.stubGlobal('Notification', { permission, maxActions: 2 });
	const shown: Shown[] = [];
	const showNotification = (
		title: string,
		{ body = '', tag = '', actions = [] }: NotificationOptions & { actions?: { title: string }[] },
	) => {
		if (refuses) return Promise.reject(refuses);
		return Promise.resolve(void shown.push({ title, body, tag, actions: actions.map((one) => one.title) }));
	};
	const getNotifications = () => Promise.resolve([]);
	const registration = { active: { state: 'activated' }, showNotification, getNotifications } as unknown as ServiceWorkerRegistration;
	return { shown, surface: (visible: boolean) => surfaceOf(registration, visible) };
}

async function plan(store: Store, subject: string, start: string, channel: Channel = 'app'): Promise<void> {
	const reminder = { trigger: { minutesBefore: 10, anchor: 'start' }, channel, audience: 'me' } as const;
	const when = { start: `2026-11-25T${start}`, end: '2026-11-25T23:00', tz };
	await commit(store, {
		command: 'plan',
		patches: [planned(store, { subject, when, location: 'Via Roma 1', reminders: { r: reminder } })],
	});
}

let store: Store;
const states = async () => (await store.db.reminders.orderBy('at').toArray()).map(({ state }) => state);

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: instant('08:00') });
	store = await testStore(freshName(), () => Date.now());
	await topUpReminders(store.db, instant('08:00'), tz);
	const words = { locale: 'en-GB', tz, done: 'Done', snooze: '10 min', untitled: 'Untitled', several: 'Reminders: {count}' };
	await writeReminderWords(store.db, { ...words, mail: 'E-mail to send: {subject}', sms: 'SMS to send: {subject}' });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('a look', () => {
	test('shows what is due with the time and the place, and its tag is its own [S1-27]', async () => {
		const { shown, surface } = browser('granted');
		await plan(store, 'Rossi', '10:00');
		await plan(store, 'Offer', '10:01', 'mail');
		expect(await runReminders(store.db, surface(false), instant('09:50'))).toBe(instant('09:51'));
		expect(await runReminders(store.db, surface(false), instant('09:51'))).toBeUndefined();
		expect(shown.map(({ title, body }) => [title, body])).toEqual([
			['Rossi', '10:00–23:00 · Via Roma 1'],
			['E-mail to send: Offer', '10:01–23:00 · Via Roma 1'],
		]);
		expect(new Set(shown.map(({ tag }) => tag)).size).toBe(2);
	});

	test('after a long sleep tells of all in one notification, but not over the list that is in sight [F13]', async () => {
		for (const [index, subject] of ['A', 'B', 'C', 'D'].entries()) await plan(store, subject, `10:0${index}`);
		const { shown, surface } = browser('granted');
		await runReminders(store.db, surface(false), instant('13:00'));
		expect(shown.map(({ title, body }) => [title, body])).toEqual([['Reminders: 4', 'A · B · C']]);
		await plan(store, 'E', '14:00');
		await runReminders(store.db, surface(true), instant('16:00'));
		expect(shown).toHaveLength(1);
		expect(await states()).toEqual(Array.from({ length: 5 }, () => 'waiting'));
	});

	test('with five at once shows three, and one for the rest', async () => {
		for (const [index, subject] of ['A', 'B', 'C', 'D', 'E'].entries()) await plan(store, subject, `10:0${index}`);
		const { shown, surface } = browser('granted');
		await runReminders(store.db, surface(true), instant('09:54'));
		expect(shown.map(({ title }) => title)).toEqual(['A', 'B', 'C', 'Reminders: 2']);
		expect(await states()).toEqual(['shown', 'shown', 'shown', 'waiting', 'waiting']);
	});

	test.each([
		['was refused', 'denied', undefined],
		['was taken back between the question and the notification', 'granted', new TypeError('No permission')],
	] as const)('when permission %s loses nothing: it waits in the app', async (_when, permission, refuses) => {
		await plan(store, 'Rossi', '10:00');
		const { shown, surface } = browser(permission, refuses);
		await runReminders(store.db, surface(false), instant('09:50'));
		expect(shown).toEqual([]);
		expect(await states()).toEqual(['waiting']);
	});

	test('that fails for another reason says so, and what it had taken waits once it has not stood for long', async () => {
		await plan(store, 'Rossi', '10:00');
		const broken = browser('granted', new RangeError('broken'));
		await expect(runReminders(store.db, broken.surface(true), instant('09:50'))).rejects.toThrow('broken');
		expect(await states()).toEqual(['shown']);
		await runReminders(store.db, browser('granted').surface(true), instant('09:51'));
		expect(await states()).toEqual(['waiting']);
	});

	test('while the worker is not activated yet shows nothing that would be lost', () => {
		vi.stubGlobal('Notification', { permission: 'granted' });
		const registration = { active: { state: 'activating' } } as unknown as ServiceWorkerRegistration;
		expect(surfaceOf(registration, true).notifies).toBe(false);
		expect(surfaceOf(undefined, true).notifies).toBe(false);
	});
});
