import type { Device } from '#lib/store/device.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import type { Author, Judge } from '#lib/store/judge.ts';
import type { Refusal } from '#lib/store/refusedRow.ts';
import type { Store } from '#lib/store/store.ts';
import { freshName, testStore } from '../testStore.ts';

export const teamSpace = 'team0001';

/** What a test wants its roster to say. */
export interface Rules {
	refuse?: (row: Pick<JournalRow, 'segment' | 'device' | 'client' | 'to'>) => Extract<Refusal, 'mayNotWrite' | 'afterCut'> | undefined;
}

/** A judge that knows the devices of these stores. */
export async function judgeOf(stores: readonly Store[], { refuse }: Rules = {}, space = teamSpace): Promise<Judge> {
	const authors = new Map<string, Author>();
	for (const store of stores) {
		const device = (await store.db.meta.get('device'))!.value as Device;
		authors.set(device.id, { publicKey: device.keys!.publicKey, memberId: store.self.memberId });
	}
	return { space, authorOf: (device) => authors.get(device), refusalOf: (row) => refuse?.(row) };
}

/** Stores that share a space, each with its own device and member. */
export async function team(size: number, walls: readonly (() => number)[] = []): Promise<{ stores: Store[]; judge: Judge }> {
	const stores: Store[] = [];
	for (let n = 0; n < size; n++) stores.push(await testStore(freshName(), walls[n]));
	for (const store of stores) await store.joinSpace({ id: teamSpace, mayWrite: true });
	return { stores, judge: await judgeOf(stores) };
}

/** The rows of the team's space, as they would travel. */
export async function rowsOfTeam(store: Store): Promise<JournalRow[]> {
	const rows = await store.db.journal
		.where('[segment+client+to]')
		.between([`${teamSpace}/`], [`${teamSpace}/\uffff`])
		.toArray();
	return rows.map(({ seq: _seq, ...row }) => row);
}

/** Everything that one store has of the team's space is offered to another. */
export async function give(from: Store, to: Store, judge: Judge) {
	return to.accept(await rowsOfTeam(from), judge);
}

/** The team's records of a store, by type and id, without what rows carry besides. */
export async function teamRecords(store: Store): Promise<string> {
	const lists = await Promise.all(store.db.allRows().map((table) => table.toArray()));
	const shared = lists.flat().filter((row) => row['_space'] === teamSpace);
	const plain = shared.map((row) =>
		Object.entries(row)
			.filter(([name]) => !name.startsWith('_'))
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
	return JSON.stringify(plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
}
