import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Thread } from '#lib/model/thread.ts';
import { ann } from './anActivity.ts';

/** An open thread with a company. */
export function aThread(fields: Partial<Thread> = {}): Thread {
	const empty = emptyValues('thread') as Omit<Thread, 'id' | 'createdAt'>;
	return {
		...empty,
		id: 'thread-1',
		createdAt: '2026-11-01T09:00:00.000Z',
		createdBy: ann,
		title: 'Heat pump',
		link: 'company:rossi',
		...fields,
	};
}
