import type { Change } from '#lib/model/change.ts';
import type { DayRange } from '#lib/store/dayReach.ts';
import { newId } from '#lib/store/newId.ts';
import { openStore } from '#lib/store/openStore.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import type { Store } from '#lib/store/store.ts';
import { damageSince, sessionsSince } from './check.ts';
import { Filler } from './fill.ts';
import { begin, firmChange, firmOf, lastDay } from './firm.ts';
import { importFile } from './importing.ts';
import { journalBytes } from './journalBytes.ts';
import { medianTime, stallDuring } from './measured.ts';
import { timeReading, timeReadingAll } from './parsing.ts';
import { holdQuarter, letGo, readQuarter, timeQuarter } from './quarter.ts';
import { randomActivity } from './randomActivity.ts';
import { readRange } from './ranges.ts';
import { catchUp, planAll, timeDue, timeReplan } from './reminding.ts';
import { timeEngines } from './recurring.ts';
import { reruns } from './reruns.ts';
import { timeBusyCheck, timeSlots } from './scheduling.ts';
import { bytesPerEdit, letSyncGo, plainConverge, prepareSync, sealing, syncConverge } from './syncing.ts';
import { commit, editInTurn, plan, saveCard, writeUntilKilled } from './writing.ts';

async function opened(name: string): Promise<Store> {
	if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
	const result = await openStore({ name, begin });
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value;
}

// The app's own database, so that the app can be opened on what the bench has filled.
const store = await opened(new URLSearchParams(location.search).get('db') ?? 'daybook');

async function fill(count: number, journal = true) {
	const firm = firmOf(store.self.memberId);
	await commit(store, firmChange(firm));
	return new Filler(store, firm, count, journal).run((records) => console.log(`${records} of ${count} records`));
}

/** An import as one change of creations. */
function importOf(count: number) {
	const firm = firmOf(store.self.memberId, `import ${count}`);
	const patches = Array.from({ length: count }, () => randomActivity(firm, newId(), store.self.memberId, lastDay));
	const change: Change = { command: 'import', patches };
	return stallDuring(() => commit(store, change));
}

/** What the bench, outside the browser, asks of the page. */
const bench = {
	fill,
	journalBytes: (perSession: number) => journalBytes(store, perSession),
	readRange: (range: DayRange) => readRange(store, range),
	timeRange: (range: DayRange, runs: number) => medianTime(runs, () => store.find.activitiesBetween(range)),
	timeSlots: (runs: number) => timeSlots(store, runs),
	timeBusyCheck: (runs: number, full: number) => timeBusyCheck(store, runs, full),
	reruns: (range: DayRange) => reruns(store, range),
	plan: (count: number) => plan(store, count),
	editInTurn: (ids: string[], count: number, seed: string) => editInTurn(store, ids, count, seed),
	saveCard: (id: string) => saveCard(store, id),
	writeUntilKilled: (ids: string[], seed: string) => void writeUntilKilled(store, ids, seed),
	damageSince: (since: number, acknowledged: Stamp[]) => damageSince(store, since, acknowledged),
	sessionsSince: (since: number) => sessionsSince(store, since),
	compareRows: () => store.compareRows(),
	mergeSessions: () => stallDuring(() => store.mergeSessions()),
	readQuarter: (segment: string) => readQuarter(store, segment),
	timeQuarter: () => timeQuarter(store),
	holdQuarter,
	letGo,
	importOf,
	timeDue,
	planAll: () => planAll(store),
	timeReplan: (ids: string[]) => timeReplan(store, ids),
	catchUp: () => catchUp(store),
	timeEngines,
	timeReading,
	timeReadingAll,
	prepareSync: (count: number) => prepareSync(opened, count),
	syncConverge,
	plainConverge,
	bytesPerEdit,
	sealing,
	letSyncGo,
	importFile: (count: number, seed: string) => importFile(store, count, seed),
};

export type Bench = typeof bench;

declare global {
	interface Window {
		bench: Bench;
		/** Tells the bench that a change is stored. */
		acknowledge(stamp: Stamp): void;
	}
}

window.bench = bench;
