import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Thread } from '#lib/model/thread.ts';
import { newId } from '#lib/store/newId.ts';
import type { Store } from '#lib/store/store.ts';

/** A thread that somebody began in a card: it is stored with the activity, and until then is a draft like it. */
interface Begun {
	title: string;
	link: LinkKey;
}

const keyOf = (id: Uuid) => `thread:${id}`;

/** Begins a thread; gives its id, for the activity that will be its first. */
export async function beginThread(store: Store, begun: Begun): Promise<Uuid> {
	const id = newId();
	await store.drafts.put(keyOf(id), begun);
	return id;
}

/** Forgets a thread that was begun and is not wanted, or that is stored by now. */
export const forgetBegun = (store: Store, id: Uuid): Promise<void> => store.drafts.delete(keyOf(id));

/** A thread as it is stored, or as it was begun in a card. */
export async function threadOf({ find, drafts, self }: Store, id: Uuid): Promise<Thread | undefined> {
	const stored = await find.get('thread', id);
	if (stored) return stored.deletedAt === undefined ? stored : undefined;
	const begun = await drafts.get<Begun>(keyOf(id));
	if (!begun) return undefined;
	const empty = emptyValues('thread') as Omit<Thread, 'id' | 'createdAt'>;
	return { ...empty, id, createdAt: '', createdBy: self.memberId, ...begun };
}

/** What stores the thread that an activity was given, where it is a new one. */
export async function newThread(store: Store, { threadId }: Activity): Promise<Patch[]> {
	if (threadId === undefined || (await store.find.get('thread', threadId))) return [];
	const begun = await store.drafts.get<Begun>(keyOf(threadId));
	if (!begun) return [];
	const fields = { ...begun, createdBy: store.self.memberId };
	return [{ type: 'thread', id: threadId, create: true, fields }];
}
