import type { Tz } from '#lib/model/scalars.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { topUpReminders } from '#lib/store/topUpReminders.ts';
import { watchReminders } from '#lib/store/watchReminders.ts';
import { lead } from './lead.ts';
import { askToBeWoken } from './periodicSync.ts';
import { runReminders } from './runReminders.ts';
import { surfaceOf, type Surface } from './surface.ts';
import { onWakeUp } from './wakeUps.ts';
import { isAnyVisible, whileVisible } from './whileVisible.ts';

/** The longest between two looks, in ms: a clock that jumps, or a machine that slept, is noticed within it. */
const longest = 20_000;

export interface Reminding {
	/** Looks now, as at every wake-up. */
	look: () => void;
	stop: () => void;
}

async function surfaceHere(): Promise<Surface> {
	// `ready` never settles where no worker could be registered.
	const registration = await (navigator as Partial<Navigator>).serviceWorker?.getRegistration();
	return surfaceOf(registration, await isAnyVisible());
}

/** Looks that are asked for while one is under way are one look after it. */
function oneAtATime(look: () => Promise<void>): () => void {
	let running: Promise<void> | undefined;
	let again = false;
	const run = () => {
		if (running) return void (again = true);
		again = false;
		running = look().finally(() => {
			running = undefined;
			if (again) run();
		});
	};
	return run;
}

/** What lasts while at least one of several reasons for it does. */
function whileAny(begin: () => () => void): () => () => void {
	let reasons = 0;
	let end = () => {};
	return () => {
		reasons += 1;
		if (reasons === 1) end = begin();
		return () => {
			reasons -= 1;
			if (reasons === 0) end();
		};
	};
}

/** The worker wakes the tab; what is due next decides when. */
function tick(onTick: () => void): { at: (next: number | undefined) => void; stop: () => void } {
	const worker = new Worker(new URL('./ticker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = onTick;
	return {
		at: (next) => worker.postMessage(Math.max(0, Math.min(longest, (next ?? Infinity) - Date.now()))),
		stop: () => worker.terminate(),
	};
}

/** Lets the service worker go on for the few minutes that browsers give it after the last page. */
function handOver(): void {
	navigator.serviceWorker?.controller?.postMessage({ type: 'REMIND' });
}

/**
 * Reminds while this page lives: at every wake-up, and also by a ticker while it leads or is being looked at, for a tab
 * that leads may be frozen. `tz` is the zone of whole days, in which the plan is kept up to its horizon.
 */
export function startReminding(db: DaybookDb, tz: () => Tz): Reminding {
	let schedule: ((next: number | undefined) => void) | undefined;
	const look = oneAtATime(async () => {
		// The database is closed when a newer Daybook takes over.
		if (!db.isOpen()) return;
		let next: number | undefined;
		try {
			if (schedule) await topUpReminders(db, Date.now(), tz());
			next = await runReminders(db, await surfaceHere());
		} finally {
			// Also after a look that failed, which is shown: the next one may not.
			schedule?.(next);
		}
	});
	const leave = () => document.visibilityState === 'hidden' && handOver();
	document.addEventListener('visibilitychange', leave);
	window.addEventListener('pagehide', handOver);
	const keepLooking = whileAny(() => {
		const ticker = tick(look);
		schedule = ticker.at;
		const unwatch = watchReminders(db, look);
		look();
		return () => {
			schedule = undefined;
			unwatch();
			ticker.stop();
		};
	});
	void askToBeWoken();
	const stops = [onWakeUp(look), lead(keepLooking), whileVisible(keepLooking)];
	return {
		look,
		stop() {
			document.removeEventListener('visibilitychange', leave);
			window.removeEventListener('pagehide', handOver);
			for (const stop of stops) stop();
		},
	};
}
