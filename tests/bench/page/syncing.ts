import { newId } from '#lib/store/newId.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import { signedBytes } from '#lib/store/journalRow.ts';
import { sharingDevice, sign } from '#lib/store/device.ts';
import { checkRow } from '#lib/store/checkRow.ts';
import type { Store } from '#lib/store/store.ts';
import { randomBytes } from '#lib/sync/bytes.ts';
import { entryOf } from '#lib/sync/deviceEntry.ts';
import { Assembly, framesOf } from '#lib/sync/frames.ts';
import { packMessage, unpackMessage } from '#lib/sync/messages.ts';
import { Peer } from '#lib/sync/peer.ts';
import { Team } from '#lib/sync/team.ts';
import { openChannel } from '#lib/sync/webrtc/channelWire.ts';
import { firmOf, lastDay } from './firm.ts';
import { loopback } from './loopback.ts';
import { median } from './measured.ts';
import { plainConverge, rawApply } from './plainYjs.ts';
import { randomActivity } from './randomActivity.ts';
import { commit, editInTurn } from './writing.ts';

/** As the app ticks, in milliseconds. */
const every = 2_500;
const perImport = 2_000;

/** Two devices of one team, on stores of their own. */
interface Pair {
	from: Team;
	to: Team;
	ids: string[];
}

async function pairOf(open: (name: string) => Promise<Store>, count: number): Promise<Pair> {
	const [one, other] = [await open(`bench from ${count}`), await open(`bench to ${count}`)];
	const from = (await Team.create(one, { recovery: randomBytes(32) }, 0))!;
	const to = (await Team.open(other, from.id))!;
	const device = await entryOf(to.device, other.self.memberId);
	const wraps = await from.sharedWith([{ id: to.device.id, box: device.box }]);
	await from.act({ kind: 'add', device, role: 'member', epoch: from.roster.epoch, wraps }, 0);
	await to.apply(from.operations);
	const firm = firmOf(one.self.memberId, `sync ${count}`);
	const shared = { ...firm, calendars: [newId()] };
	await commit(one, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: shared.calendars[0]!, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	const ids: string[] = [];
	while (ids.length < count) {
		const patches = Array.from({ length: Math.min(perImport, count - ids.length) }, () =>
			randomActivity(shared, newId(), one.self.memberId, lastDay),
		);
		await commit(one, { command: 'import', patches });
		ids.push(...patches.map(({ id }) => id));
	}
	return { from, to, ids };
}

/** Connects both by WebRTC; gives the peers, which tick until `close`. */
async function connected({ from, to }: Pair): Promise<{ peers: Peer[]; close: () => void }> {
	const peers: Peer[] = [];
	let ends: RTCPeerConnection[] = [];
	await loopback((made) => {
		ends = made;
		for (const [at, team] of [from, to].entries()) {
			openChannel(made[at]!, (wire) => {
				const peer = new Peer(team, wire);
				peers[at] = peer;
				void peer.start();
				return { receive: (frame) => peer.receive(frame), close: () => peer.close() };
			});
		}
	});
	const timer = setInterval(() => peers.forEach((peer) => void peer.tick()), every);
	return {
		peers,
		close: () => {
			clearInterval(timer);
			for (const end of ends) end.close();
		},
	};
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
const held = { pair: undefined as Pair | undefined, link: undefined as Awaited<ReturnType<typeof connected>> | undefined };

/** Fills a device with so many records of a team, of which another device has none yet. */
export async function prepareSync(open: (name: string) => Promise<Store>, count: number): Promise<void> {
	held.pair = await pairOf(open, count);
}

/** Adds up how long a store is busy with rows that have come, while `work` goes on. */
async function storingDuring(store: Store, work: () => Promise<void>): Promise<number> {
	const accept = store.accept.bind(store);
	let storing = 0;
	store.accept = async (...rows) => {
		const begun = performance.now();
		try {
			return await accept(...rows);
		} finally {
			storing += performance.now() - begun;
		}
	};
	await work();
	store.accept = accept;
	return storing;
}

/**
 * How long it takes until a newcomer has so many records, from the first word on, how much of that his store was busy, and
 * what it was on the wire.
 */
export async function syncConverge(count: number): Promise<{ took: number; storing: number; bytes: number }> {
	const pair = held.pair!;
	const begun = performance.now();
	const link = await connected(pair);
	const { store } = pair.to;
	const storing = await storingDuring(store, async () => {
		while ((await store.db.rows('activity').count()) < count) await pause();
	});
	const took = performance.now() - begun;
	held.link = link;
	return { took, storing, bytes: link.peers.reduce((sum, { counts }) => sum + counts.bytesOut, 0) };
}

export { plainConverge };

/** Bytes on the wire for one edit of a few fields: what its author sends to each peer, and what comes back. */
export async function bytesPerEdit(runs: number): Promise<{ out: number; back: number }> {
	const [{ from, to, ids }, { peers }] = [held.pair!, held.link!];
	const outs: number[] = [];
	const backs: number[] = [];
	for (let run = 0; run < runs; run++) {
		const before = peers.map(({ counts }) => counts.bytesOut);
		const known = await to.store.db.journal.count();
		await commit(from.store, {
			command: 'edit',
			patches: [{ type: 'activity', id: ids[run % ids.length]!, fields: { subject: `Moved ${run}` } }],
		});
		await peers[0]!.push();
		while ((await to.store.db.journal.count()) === known) await pause();
		await peers[1]!.push();
		const [out = 0, back = 0] = peers.map(({ counts }, at) => counts.bytesOut - before[at]!);
		outs.push(out);
		backs.push(back);
	}
	return { out: median(outs), back: median(backs) };
}

/** Microseconds to sign and seal a row of one edit, to open and check it, and to apply it bare. */
export async function sealing(count: number): Promise<{ seal: number; check: number; raw: number }> {
	const { from, to, ids } = held.pair!;
	await editInTurn(from.store, ids, count, 'sealing');
	const all: JournalRow[] = (await from.store.db.journal.toArray()).filter(({ segment }) => segment.startsWith(from.id));
	const rows = all.slice(-count);
	const device = (await sharingDevice(from.store.db))!;
	const epoch = from.epoch!;
	const frames: Uint8Array[][] = [];
	let begun = performance.now();
	for (const [at, row] of rows.entries()) {
		const signature = (await sign(device, signedBytes(row)))!;
		frames.push(
			await framesOf(packMessage({ kind: 'rows', rows: [{ ...row, signature }], more: false, asked: false }), epoch, from.id, at),
		);
	}
	const seal = ((performance.now() - begun) * 1_000) / rows.length;
	begun = performance.now();
	const assembly = new Assembly();
	for (const parts of frames) {
		for (const part of parts) {
			const bytes = await assembly.take(part, epoch, from.id);
			const message = bytes instanceof Uint8Array ? unpackMessage(bytes, from.id) : undefined;
			if (message?.kind === 'rows') for (const row of message.rows) await checkRow(row, to.judge);
		}
	}
	const check = ((performance.now() - begun) * 1_000) / rows.length;
	return {
		seal,
		check,
		raw: rawApply(
			all.slice(0, -count).map(({ bytes }) => bytes),
			rows.map(({ bytes }) => bytes),
		),
	};
}

/** Lets go of what is held, so that the next one begins anew. */
export function letSyncGo(): void {
	held.link?.close();
	for (const team of [held.pair?.from, held.pair?.to]) team?.store.close();
	[held.pair, held.link] = [undefined, undefined];
}
