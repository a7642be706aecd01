import { liveQuery } from 'dexie';
import type { DaybookDb } from './db.ts';

function watch(ask: () => Promise<unknown>, onChange: () => void): () => void {
	let last: string | undefined;
	const subscription = liveQuery(ask).subscribe({
		next: (answer) => {
			const is = JSON.stringify(answer);
			if (last !== undefined && is !== last) onChange();
			last = is;
		},
		error: (error: unknown) => {
			throw error;
		},
	});
	return () => subscription.unsubscribe();
}

/** Calls `onChange` whenever rows are added to the journal, by any tab. Gives what stops it. */
export function watchJournal(db: DaybookDb, onChange: () => void): () => void {
	return watch(() => db.journal.orderBy(':id').lastKey(), onChange);
}

/** Calls `onChange` whenever what is kept of teams changes, or who is at this device, by any tab. Gives what stops it. */
export function watchTeams(db: DaybookDb, onChange: () => void): () => void {
	return watch(async () => [await db.meta.get('self'), await db.meta.get('spaces'), await db.teams.toArray()], onChange);
}

/** Calls `onChange` whenever another folder is shared, or none, by any tab. Gives what stops it. */
export function watchFolder(db: DaybookDb, onChange: () => void): () => void {
	return watch(() => db.meta.get('folder'), onChange);
}

/** Calls `onChange` whenever another content is wanted, or one no more, by any tab. Gives what stops it. */
export function watchWanted(db: DaybookDb, onChange: () => void): () => void {
	return watch(() => db.wanted.toCollection().primaryKeys(), onChange);
}

/** Calls `onChange` whenever more has been brought into a team, or all of it, by any tab. Gives what stops it. */
export function watchBringing(db: DaybookDb, onChange: () => void): () => void {
	return watch(() => db.meta.get('bringing'), onChange);
}
