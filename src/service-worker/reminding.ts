// What the service worker does for reminders: it acts on notifications with the app closed, and looks what is due
// whenever the browser wakes it.
import { actOnReminders, type ReminderAct } from '#lib/reminders/actOnReminders.ts';
import type { NotificationData } from '#lib/reminders/notificationOf.ts';
import { readReminderWords } from '#lib/reminders/reminderWords.ts';
import { remindLocked } from '#lib/reminders/remindLocked.ts';
import { runReminders } from '#lib/reminders/runReminders.ts';
import { surfaceOf } from '#lib/reminders/surface.ts';
import type { PlannedReminder } from '#lib/domain/reminders/plannedReminder.ts';
import { isLocked } from '#lib/store/lock/dueWhileLocked.ts';
import { openKept, type KeptStore } from '#lib/store/openKept.ts';
import { setReminderStates } from '#lib/store/setReminderStates.ts';

/** An event of a standard that TypeScript has no types of. */
interface PeriodicSyncEvent extends ExtendableEvent {
	readonly tag: string;
}

/** Chromium ends an event after five minutes; of those some are left for what is still to be written. */
const longest = 270_000;

const acts: Partial<Record<string, ReminderAct>> = { done: { kind: 'done' }, snooze: { kind: 'snooze', snooze: '10' } };

async function withStore<Value>(work: (store: KeptStore) => Promise<Value>): Promise<Value | undefined> {
	const store = await openKept();
	try {
		return store && (await work(store));
	} finally {
		store?.close();
	}
}

function addressOf(data: NotificationData | null): string {
	if (data?.kind !== 'reminder') return '/today?reminders';
	const { channel, activityId, recurrenceId } = data.row;
	if (channel !== 'app') return '/today?reminders';
	return `/today?card=${encodeURIComponent(recurrenceId === undefined ? activityId : `${activityId}@${recurrenceId}`)}`;
}

/** Shows a place in the page that is open, or in a new one. */
async function openPlace(worker: ServiceWorkerGlobalScope, address: string): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window' });
	const page = pages.find((one) => one.visibilityState === 'visible') ?? pages[0];
	if (!page) return void (await worker.clients.openWindow(address));
	page.postMessage({ type: 'OPEN', address });
	await page.focus();
}

const act = (row: PlannedReminder, what: ReminderAct) =>
	withStore(async (store) => {
		const { tz } = await readReminderWords(store.db);
		return actOnReminders(store, [row], what, tz);
	});

async function clicked(worker: ServiceWorkerGlobalScope, { notification, action }: NotificationEvent): Promise<void> {
	const data = notification.data as NotificationData | null;
	notification.close();
	const what = acts[action];
	if (data?.kind === 'reminder' && what) {
		let written = false;
		try {
			written = (await act(data.row, what))?.ok === true;
		} finally {
			// What could not be written here, a page may: and it says why not.
			if (!written) await openPlace(worker, addressOf(data));
		}
		return;
	}
	// A message is dismissed when it is written, not when it is looked at.
	const looked = data?.kind === 'reminder' && data.row.channel === 'app' ? act(data.row, { kind: 'dismiss' }) : undefined;
	await Promise.all([openPlace(worker, addressOf(data)), looked]);
}

/** Whether a hand put it away or the system, when its time was over, no browser tells: so it waits in the app. */
async function closed({ notification }: NotificationEvent): Promise<void> {
	const data = notification.data as NotificationData | null;
	if (data?.kind === 'reminder') await withStore(({ db }) => setReminderStates(db, [data.row.id], 'shown', 'waiting'));
}

async function look(worker: ServiceWorkerGlobalScope): Promise<number | undefined> {
	const pages = await worker.clients.matchAll({ type: 'window' });
	const surface = surfaceOf(
		worker.registration,
		pages.some(({ visibilityState }) => visibilityState === 'visible'),
	);
	// A page that comes later finds what is due; here nobody would see it.
	if (!surface.notifies) return undefined;
	const store = await openKept();
	// Of what is locked nobody hears more than that something is due.
	if (!store) return remindLocked(worker.registration, Date.now(), pages.length === 0);
	try {
		return await runReminders(store.db, surface);
	} finally {
		store.close();
	}
}

/** In ms: a page that is closed, or loaded anew, answers no more. */
const farewell = 5_000;

/** With the last unlocked page Daybook is locked: then nothing that names what it reminds of is left standing. */
async function lockBehind({ registration, clients }: ServiceWorkerGlobalScope): Promise<void> {
	await new Promise((done) => setTimeout(done, farewell));
	const isAlone = (await clients.matchAll({ type: 'window' })).length === 0;
	if (isAlone && surfaceOf(registration, false).notifies && (await isLocked())) await remindLocked(registration, Date.now(), true);
}

/** Goes on looking while the browser lets an event last and something is due within it. */
async function keepLooking(worker: ServiceWorkerGlobalScope): Promise<void> {
	const deadline = Date.now() + longest;
	for (;;) {
		const next = await look(worker);
		if (next === undefined || next > deadline) return;
		await new Promise((done) => setTimeout(done, Math.max(0, next - Date.now())));
	}
}

/** Listens for everything that may wake the worker. */
export function remind(worker: ServiceWorkerGlobalScope): void {
	worker.addEventListener('notificationclick', (event) => event.waitUntil(clicked(worker, event)));
	worker.addEventListener('notificationclose', (event) => event.waitUntil(closed(event)));
	worker.addEventListener('message', (event) => {
		if ((event.data as { type?: unknown } | null)?.type === 'REMIND')
			event.waitUntil(Promise.all([keepLooking(worker), lockBehind(worker)]));
	});
	for (const name of ['periodicsync', 'sync']) {
		worker.addEventListener(name, (event) => (event as PeriodicSyncEvent).waitUntil(look(worker)));
	}
}
