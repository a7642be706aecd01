import { dropUnnamedBlobs } from '#lib/store/blobs.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { deviceOf } from '#lib/store/device.ts';
import { exportAll } from '#lib/store/exportAll.ts';
import { journalSize } from '#lib/store/journalSize.ts';
import { liveSessions } from '#lib/store/liveSessions.ts';
import { unlockedDb } from '#lib/store/lock/unlockedDb.ts';
import { mergeSessions } from '#lib/store/mergeSessions.ts';
import { pastCommands } from '#lib/store/pastCommands.ts';
import { compareRows, rebuildRows } from '#lib/store/rebuild.ts';
import { loadTemporal } from '../store/loadTemporal.ts';
import type { Progress, Rebuilt, Work, WorkName, WorkNews, WorkTask } from './inspectProtocol.ts';

/** Between two words about progress, in ms. */
const pause = 60;

const say = (news: WorkNews) => self.postMessage(news);
const step = (progress: Progress) => say({ kind: 'progress', progress });

/** Says how far it is, but not so often that saying it takes the time. */
function watch(): (done: number, total: number) => void {
	let said = 0;
	return (done, total) => {
		const now = performance.now();
		if (now - said < pause) return;
		said = now;
		step({ part: total === 0 ? 1 : done / total });
	};
}

async function rebuild(db: DaybookDb): Promise<Rebuilt> {
	step({ step: 'comparing' });
	const before = await compareRows(db);
	step({ step: 'rebuilding' });
	const rows = await rebuildRows(db);
	step({ step: 'checking' });
	const after = await compareRows(db);
	return { before, rows, after };
}

/** What is put in order when there is time: sessions that have ended, and contents that nothing names any more. */
async function merge(db: DaybookDb): Promise<number> {
	const merged = await mergeSessions(db, await deviceOf(db), await liveSessions());
	await dropUnnamedBlobs(db, Date.now());
	return merged;
}

const works: { [Name in WorkName]: (db: DaybookDb, asks: Work[Name]['asks']) => Promise<Work[Name]['gives']> } = {
	size: (db) => journalSize(db, watch()),
	compare: (db) => (step({ step: 'comparing' }), compareRows(db)),
	rebuild,
	merge,
	export: (db) => exportAll(db, watch()),
	// Its reader and writer of calendar files are needed for nothing else here.
	calendarFile: async (db, asks) => (await import('../export/calendarFile.ts')).calendarFile(db, asks, watch()),
	past: pastCommands,
};

/** Does one work of the inspector in the worker that this runs in, and says how far it is and what it gives. */
export async function work({ db: name, name: what, asks }: WorkTask): Promise<void> {
	await loadTemporal();
	const db = await unlockedDb(name);
	// The page has locked and goes: nobody waits for an answer.
	if (!db) return;
	try {
		const doIt = works[what] as (db: DaybookDb, asks: object) => Promise<unknown>;
		say({ kind: 'done', gives: await doIt(db, asks) });
	} catch (error) {
		const { name: kind, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
		say({ kind: 'failed', name: kind, message, stack });
	} finally {
		db.close();
	}
}
