import { vi } from 'vitest';
import { Folders } from '#lib/sync/folder/folders.ts';
import { activity, commit } from '../../store/testStore.ts';
import type { MemoryFolder } from './memoryFolder.ts';
import { manyPeers, type Network, type Replica } from './network.ts';

/** Three devices of a team. */
export type Three = [Replica, Replica, Replica];
const opened: { close: () => void }[] = [];
/** Closes what a test has opened; to be called after each. */
export function closeAll(): void {
	vi.unstubAllGlobals();
	opened.splice(0).forEach((one) => one.close());
}

/** Three that know each other and share a calendar. */
export async function replicas(): Promise<Three> {
	const network: Network = await manyPeers(3);
	opened.push(network);
	return network.replicas as Three;
}

/** A device at a folder: `look` looks into it at once, as often as it takes for what others forgot too. */
export function at(folder: MemoryFolder, { store, team }: Replica) {
	const folders = new Folders({
		db: store.db,
		folder: () => Promise.resolve(folder.handle),
		wall: () => 1,
		onchange: () => {},
		onnews: () => {},
		onstored: () => {},
	});
	opened.push(folders);
	const look = async (times = 1) => {
		for (let n = 0; n < times; n++) await folders.tick([team], true);
	};
	return { folders, look };
}

/** Changes fields of an activity. */
export const edit = ({ store }: Replica, id: string, fields: object) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });
export const subjectAt = async ({ store }: Replica, id: string) => (await activity(store, id)).subject;
/** The files of a device. */
export const own = ({ files }: MemoryFolder, { team }: Replica) => [...files.keys()].filter((name) => name.includes(team.device.id));
