import { liveQuery } from 'dexie';
import type { DaybookDb } from './db.ts';

/**
 * Calls `onChange` at first and whenever another reminder is the next one or another set of them is shown, whoever
 * changed it. Gives what stops it.
 */
export function watchReminders(db: DaybookDb, onChange: () => void): () => void {
	const ask = async () => {
		const next = await db.reminders.where('[state+at]').between(['pending', -Infinity], ['pending', Infinity]).first();
		const shown = await db.reminders.where('[state+at]').between(['shown', -Infinity], ['shown', Infinity]).primaryKeys();
		return JSON.stringify([next?.id, shown]);
	};
	let last: string | undefined;
	const subscription = liveQuery(ask).subscribe({
		next: (answer) => {
			if (answer !== last) onChange();
			last = answer;
		},
		error: (error: unknown) => {
			throw error;
		},
	});
	return () => subscription.unsubscribe();
}
