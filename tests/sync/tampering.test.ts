import { afterEach, describe, expect, test } from 'vitest';
import { exportAll } from '#lib/store/exportAll.ts';
import { sign, type Device } from '#lib/store/device.ts';
import { segmentOf, signedBytes } from '#lib/store/journalRow.ts';
import { packId } from '#lib/store/packedId.ts';
import { readBackup } from '#lib/store/readBackup.ts';
import { restore } from '#lib/store/restore.ts';
import { Peer } from '#lib/sync/peer.ts';
import { Team } from '#lib/sync/team.ts';
import { applyTeamFile, writeTeamFile } from '#lib/sync/teamFile.ts';
import { activity, commit, freshName, testStore } from '../store/testStore.ts';
import { rowOf } from '../store/support/entries.ts';
import { closeAll, device, eventually, got, hour, joined, nothing } from './support/desks.ts';
import { manyPeers, plan, sharedCalendar, twoPeers, type Replica } from './support/network.ts';

type Two = [Replica, Replica];
afterEach(closeAll);

const hlc = Date.UTC(2026, 10, 24, 9);
const edit = ({ store }: Pick<Replica, 'store'>, id: string, fields: object) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

const untilThere = ({ store }: Pick<Replica, 'store'>, calendar: string) =>
	eventually(async () => expect(await store.find.get('calendar', calendar)).toBeDefined());

describe('a viewer with the tools of his browser', () => {
	test('who writes into his own database changes nothing elsewhere, and the others see who tried, and why not', async () => {
		const network = await manyPeers(3, { roles: ['owner', 'member', 'viewer'] });
		const [anna, bob, viewer] = network.replicas as [Replica, Replica, Replica];
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await network.settle();
		const own = (await viewer.store.db.meta.get('device'))!.value as Device;
		const row = {
			...rowOf([`["${packId(id)}",${hlc},{"n":"Mine"}]`], { device: own.id, client: 4_711 }, hlc),
			segment: segmentOf(viewer.team.id, hlc),
		};
		await viewer.store.db.journal.add({ ...row, signature: (await sign(own, signedBytes(row)))! });
		for (let round = 0; round < 8; round++) {
			await network.push(2);
			await network.tick();
			await network.deliver();
		}
		for (const one of [anna, bob]) {
			expect((await activity(one.store, id)).subject).toBe('Rossi');
			expect(await one.store.db.refused.toArray()).toMatchObject([{ reason: 'mayNotWrite', device: own.id }]);
		}
		// What others write goes on as before, to him too.
		await edit(anna, id, { location: 'Turin' });
		for (let round = 0; round < 8; round++) {
			await network.tick();
			await network.deliver();
		}
		for (const one of [bob, viewer]) expect((await activity(one.store, id)).location).toBe('Turin');
		network.close();
	});
});

describe('who stands between two devices', () => {
	test('with all that the team knows but a key of its devices, and passes on every frame, is met by neither', async () => {
		const network = await twoPeers();
		const [anna, bob] = network.replicas as Two;
		await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		const carried: string[] = [];
		// Each has a connection to him, with his fingerprint instead of the other's.
		const peers: Peer[] = [];
		for (const [at, { team }] of [anna, bob].entries()) {
			const send = (frame: Uint8Array) =>
				queueMicrotask(() => void peers[1 - at]!.receive(frame).then(() => carried.push(String(frame.length))));
			peers.push(new Peer(team, { send, binding: `end ${at} and his` }));
		}
		for (let round = 0; round < 10; round++) {
			for (const peer of peers) await peer.tick();
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		expect(carried.length).toBeGreaterThan(20);
		expect(peers.map(({ trusted }) => trusted)).toEqual([undefined, undefined]);
		expect(peers.every(({ counts }) => counts.bad > 0)).toBe(true);
		expect(await bob.store.db.rows('activity').count()).toBe(0);
		network.close();
	});
});

describe('a device that was set back to a backup', () => {
	test('goes on as a new one of the same member: once the former is removed it is let in again, and nothing was lost', async () => {
		const anna = await device();
		got(await anna.desk.start({ name: 'Rossi', ...nothing }));
		const bob = await joined(anna);
		const calendar = await sharedCalendar(anna.store);
		await untilThere(bob, calendar);
		const id = await plan(bob.store, calendar, 'Visit');
		const read = await readBackup(new File([await exportAll(bob.store.db)], 'daybook.json'));
		if (!read.ok) throw new Error(read.problem.kind);
		await edit(bob, id, { subject: 'Since the backup' });
		await eventually(async () => expect((await activity(anna.store, id)).subject).toBe('Since the backup'));
		const former = bob.desk.state.team!.members.find(({ self }) => self)!.devices[0]!.id;
		bob.desk.close();
		const name = freshName();
		const fresh = await testStore(name);
		await restore(fresh.db, read.value, 'replace', Date.now());
		fresh.close();
		const again = await device(name);
		expect(again.store.self.memberId).toBe(bob.store.self.memberId);
		const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
		expect(await again.desk.join(text, { ...nothing, name: 'Bob' })).toEqual({ ok: false, problem: { kind: 'memberIsThere' } });
		got(await anna.desk.removeDevice(former));
		expect(await again.desk.join(text, { ...nothing, name: 'Bob' })).toEqual({ ok: true, value: { anew: false } });
		await eventually(async () => expect((await activity(again.store, id)).subject).toBe('Since the backup'));
		await edit(again, id, { location: 'Back again' });
		await eventually(async () =>
			expect(await activity(anna.store, id)).toMatchObject({ subject: 'Since the backup', location: 'Back again' }),
		);
		expect(await anna.store.db.refused.count()).toBe(0);
	});
});

test('a file with any bit turned is refused whole, and says so; nothing of it is kept', async () => {
	const network = await twoPeers();
	const [anna, bob] = network.replicas as Two;
	await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
	const whole = (await writeTeamFile(anna.team))!;
	const kinds = new Set<string>();
	for (let at = 0; at < whole.length; at += 3) {
		const turned = whole.slice();
		turned[at] = turned[at]! ^ (1 << (at % 8));
		const news = await applyTeamFile(bob.team, turned, 'team.daybook');
		kinds.add(news.ok ? 'taken' : news.problem.kind);
	}
	expect(
		[...kinds].sort().filter((kind) => !['fileDamaged', 'newerFile', 'notATeamFile', 'otherTeam', 'sealedForOthers'].includes(kind)),
	).toEqual([]);
	expect(await bob.store.db.rows('activity').count()).toBe(0);
	expect((await Team.open(bob.store, bob.team.id))!.digest).toBe(bob.team.digest);
	network.close();
});
