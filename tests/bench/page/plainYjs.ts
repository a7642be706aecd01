import { WebrtcConn, WebrtcProvider, type Room } from 'y-webrtc';
import * as Y from 'yjs';
import { firmOf, lastDay } from './firm.ts';
import { randomActivity } from './randomActivity.ts';

/** After so many milliseconds in which nothing came it counts as stopped. */
const patience = 15_000;

/** The same records as an ordinary shared map of Yjs has them. */
function filledDoc(count: number): Y.Doc {
	const firm = firmOf('00000000-0000-7000-8000-000000000000', `plain ${count}`);
	const doc = new Y.Doc();
	const map = doc.getMap('activities');
	for (let at = 0; at < count; at++) {
		const { fields } = randomActivity(firm, String(at), firm.members[0]!, lastDay);
		doc.transact(() => map.set(String(at), new Y.Map(Object.entries(fields))));
	}
	return doc;
}

async function roomOf(name: string, doc: Y.Doc): Promise<{ provider: WebrtcProvider; room: Room }> {
	const provider = new WebrtcProvider(name, doc, { signaling: [], peerOpts: { trickle: false, config: { iceServers: [] } } });
	await provider.key;
	return { provider, room: provider.room! };
}

interface Signalled {
	data: { signal: unknown };
}

/**
 * How long y-webrtc as it comes takes until another document has so many records, and how many it then has: what is
 * above the largest message of a data channel never arrives.
 */
export async function plainConverge(count: number): Promise<{ took: number; arrived: number; bytes: number }> {
	const [from, to] = [filledDoc(count), new Y.Doc()];
	const one = await roomOf(`one ${count}`, from);
	const other = await roomOf(`other ${count}`, to);
	const begun = performance.now();
	const conns: WebrtcConn[] = [];
	const [first, second] = [one, other].map(({ room }, at) => {
		const send = ({ data }: Signalled) => void (conns[1 - at]!.peer as { signal(signal: unknown): void }).signal(data.signal);
		const conn = new WebrtcConn({ send } as never, at === 0, `peer ${1 - at}`, room);
		room.webrtcConns.set(`peer ${1 - at}`, conn);
		return (conns[at] = conn);
	});
	const map = to.getMap('activities');
	let last = begun;
	to.on('update', () => (last = performance.now()));
	while (map.size < count && performance.now() - last < patience) await new Promise((resolve) => setTimeout(resolve, 5));
	const result = { took: last - begun, arrived: map.size, bytes: Y.encodeStateAsUpdate(from).length };
	for (const conn of [first, second]) conn?.destroy();
	for (const { provider } of [one, other]) provider.destroy();
	return result;
}

/** Microseconds for each of some updates of Yjs, applied one after the other to a document that has had those before. */
export function rawApply(before: readonly Uint8Array[], updates: readonly Uint8Array[]): number {
	const doc = new Y.Doc();
	for (const update of before) Y.applyUpdate(doc, update);
	const begun = performance.now();
	for (const update of updates) Y.applyUpdate(doc, update);
	return ((performance.now() - begun) * 1_000) / updates.length;
}
