import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import { deviceOf } from '#lib/store/device.ts';
import type { Store } from '#lib/store/store.ts';
import { closedSession, type Writings } from './closedSession.ts';
import { firmOf, lastDay } from './firm.ts';
import { randomActivity, randomEdit } from './randomActivity.ts';

const sessions = 40;

/** Bytes of the journal for a creation and for an edit of one field, each in sessions of so many. */
export async function journalBytes(store: Store, perSession: number): Promise<{ creation: number; edit: number }> {
	const firm = firmOf(store.self.memberId, 'journal bytes');
	const signer = await deviceOf(store.db);
	const hours = { from: Date.parse(`${lastDay}T06:00Z`), to: Date.parse(`${lastDay}T16:00Z`) };
	const sum = { creation: 0, edit: 0 };
	for (let session = 0; session < sessions; session++) {
		const made = Array.from({ length: perSession }, (_, at) =>
			randomActivity(firm, uuidFromText(`${session} ${at}`), firm.random.pick(firm.members), lastDay),
		);
		const creations: Writings = made.map((patch) => ({ command: 'plan', patch }));
		const edits = made.map((patch) => randomEdit(firm, patch, lastDay));
		sum.creation += (await closedSession(creations, hours, signer.id, signer)).row.bytes.length;
		sum.edit += (await closedSession(edits, hours, signer.id, signer)).row.bytes.length;
	}
	const writings = sessions * perSession;
	return { creation: sum.creation / writings, edit: sum.edit / writings };
}
