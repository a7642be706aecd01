import { expect, test, vi } from 'vitest';
import { keepBlob } from '#lib/store/blobs.ts';
import { changePassphrase, coverOther } from '#lib/store/lock/changeLocking.ts';
import { leaveBehind } from '#lib/store/lock/leaveBehind.ts';
import { readLock } from '#lib/store/lock/lockRow.ts';
import { settle } from '#lib/store/lock/settle.ts';
import { lockOf, unlock } from '#lib/store/lock/unlock.ts';
import { personalSpace } from '#lib/store/journalRow.ts';
import type { Judge } from '#lib/store/judge.ts';
import { packId } from '#lib/store/packedId.ts';
import { openStore } from '#lib/store/openStore.ts';
import { commit, freshName, planned, testStore } from '../testStore.ts';
import { derive } from './quickDerive.ts';
import {
	canary,
	contentsOf,
	damage,
	keyOf,
	lockOn,
	never,
	now,
	openLocked,
	passphrase,
	settleAll,
	stored,
	writeEverywhere,
} from './lockActs.ts';

test('with the lock on, no word lies in clear anywhere, all reads as before, and taken off all is as it was', async () => {
	const name = freshName();
	const store = await testStore(name);
	const id = await writeEverywhere(store);
	const before = await contentsOf(store);
	const local = await store.db.meta.get('local');
	expect(await stored(name)).toContain(canary);

	await lockOn(store);
	expect(await openStore({ name, begin: never })).toEqual({ ok: false, problem: { kind: 'locked' } });
	const key = await settleAll(name);
	expect(await stored(name)).not.toContain(canary);
	expect(await openStore({ name, begin: never })).toEqual({ ok: false, problem: { kind: 'locked' } });

	const locked = await openLocked(name, key);
	expect(await contentsOf(locked)).toEqual(before);
	expect(await locked.db.meta.get('local')).toEqual(local);
	expect((await locked.compareRows()).differing).toEqual([]);
	await commit(locked, { command: 'edit', patches: [{ type: 'activity', id, fields: { subject: `Again ${canary}` } }] });
	await writeEverywhere(locked);
	expect(
		(await locked.find.activitiesBetween({ from: '2036-11-24', to: '2036-11-25', tz: 'Europe/Rome' })).map(({ subject }) => subject).sort(),
	).toEqual([`Again ${canary}`, `Visit ${canary}`]);
	// By cursor, as large tables are read.
	const subjects: unknown[] = [];
	await locked.db
		.rows('activity')
		.orderBy('_first')
		.reverse()
		.filter((row) => String(row['subject']).includes(canary))
		.each((row) => subjects.push(row['subject']));
	expect(subjects).toHaveLength(2);
	expect(await locked.rebuildRows()).toBeGreaterThan(2);
	expect((await locked.compareRows()).differing).toEqual([]);
	expect(await stored(name)).not.toContain(canary);

	const last = await contentsOf(locked);
	await coverOther(locked.db, 'nothing', never);
	await settleAll(name);
	const open = await testStore(name);
	expect(await contentsOf(open)).toEqual(last);
	expect(await open.db.meta.bulkGet(['lock', 'lockTries'])).toEqual([undefined, undefined]);
	expect(await stored(name)).not.toContain('_sealed');
});

test('a crash in the midst of sealing or of opening loses nothing: whoever unlocks next goes on', async () => {
	const name = freshName();
	const store = await testStore(name);
	await writeEverywhere(store);
	const before = await contentsOf(store);
	await lockOn(store);
	const key = await keyOf(name);
	for (const covers of ['everything', 'nothing'] as const) {
		if (covers === 'nothing') await coverOther((await openLocked(name, key)).db, covers, never);
		for (const most of [0.05, 0.3, 0.8]) {
			const { lock } = (await lockOf(name, now))!;
			const crash = settle(name, key, lock, (part) => {
				if (part > most) throw new Error('crash');
			});
			await expect(crash).rejects.toThrow('crash');
			expect((await lockOf(name, now))!.lock.settled).toBe(false);
			const half = await openLocked(name, key, covers);
			expect(await contentsOf(half)).toEqual(before);
			half.close();
		}
		await settleAll(name);
		if (covers === 'everything') expect(await stored(name)).not.toContain(canary);
	}
	expect(await contentsOf(await testStore(name))).toEqual(before);
});

test('what cannot be sealed, or opened again, is left as it is and locks nobody out', async () => {
	const name = freshName();
	const store = await testStore(name);
	await writeEverywhere(store);
	const gone = 'a file that the browser has lost';
	const sha256 = await keepBlob(store.db, new Blob([gone]), now);
	await store.db.meta.put({ key: 'zones', value: new Map() });
	const before = await contentsOf(store);
	await lockOn(store);
	const read = vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
		if (this.size === gone.length) return Promise.reject(new DOMException('gone', 'NotReadableError'));
		return new Response(this).arrayBuffer();
	});
	await expect(settleAll(name)).rejects.toThrow(/gone|sealed/);
	read.mockRestore();
	expect((await lockOf(name, now))!.lock.settled).toBe(false);
	expect(await stored(name)).not.toContain(canary);
	const key = await keyOf(name);
	const open = await openLocked(name, key);
	expect(await contentsOf(open)).toEqual(before);

	// The next unlocking goes on with it; a damaged one keeps the lock, which alone knows the way to the key.
	await open.db.meta.delete('zones');
	open.close();
	await settleAll(name);
	const locked = await openLocked(name, key);
	await locked.db.blobs.update(sha256, { content: new Blob(['damaged']) });
	await coverOther(locked.db, 'nothing', never);
	await expect(settleAll(name)).rejects.toThrow();
	expect((await lockOf(name, now))!.lock).toMatchObject({ covers: 'nothing', settled: false });
	const still = await openLocked(name, await keyOf(name), 'nothing');
	expect(still.self).toEqual(store.self);
	expect((await readLock(still.db))?.stuck).toEqual([{ table: 'blobs', key: sha256 }]);

	// Unless it is left behind, once somebody has said so.
	await leaveBehind(still.db);
	still.close();
	await settleAll(name);
	const free = await openStore({ name, begin: never });
	expect(free.ok && (await free.value.db.blobs.get(sha256))).toBeUndefined();
	expect(await lockOf(name, now)).toBeUndefined();
});

test('a damaged row of the journal, left behind, costs no more than what it said, and comes back from whoever has it', async () => {
	const name = freshName();
	const store = await testStore(name);
	const plans = [planned(store, { subject: 'First' }), planned(store, { subject: 'Second' })];
	for (const plan of plans) await commit(store, { command: 'plan', patches: [plan] });
	const rows = await store.db.journal.toArray();
	const lost = rows.find(({ records }) => records.includes(packId(plans[0]!.id)))!;
	await lockOn(store);
	const locked = await openLocked(name, await settleAll(name));
	await damage(name, lost.seq!);
	await coverOther(locked.db, 'nothing', never);
	await expect(settleAll(name)).rejects.toThrow();
	const still = await openLocked(name, await keyOf(name), 'nothing');
	await leaveBehind(still.db);
	still.close();
	await settleAll(name);
	const free = await openStore({ name, begin: never });
	if (!free.ok) throw new Error(free.problem.kind);
	expect((await free.value.compareRows()).differing).toEqual([]);
	expect(await free.value.find.get('activity', plans[0]!.id)).toBeUndefined();
	expect(await free.value.find.get('activity', plans[1]!.id)).toMatchObject({ subject: 'Second' });
	const judge: Judge = { space: personalSpace, authorOf: () => ({}), refusalOf: () => undefined };
	expect(
		await free.value.accept(
			rows.filter(({ segment, client }) => segment === lost.segment && client === lost.client),
			judge,
		),
	).toContain('stored');
	expect(await free.value.find.get('activity', plans[0]!.id)).toMatchObject({ subject: 'First' });
	expect((await free.value.compareRows()).differing).toEqual([]);
});

test('a wrong passphrase is refused and counted, and a new one opens what the old one sealed', async () => {
	const name = freshName();
	const store = await testStore(name);
	await lockOn(store);
	const key = await settleAll(name);
	for (let tried = 0; tried < 5; tried++)
		expect(await unlock(name, 'wrong', derive, now)).toEqual({ ok: false, problem: { kind: 'wrongPassphrase' } });
	expect(await unlock(name, passphrase, derive, now)).toEqual({ ok: false, problem: { kind: 'tooManyTries', seconds: 5 } });
	expect((await unlock(name, passphrase, derive, now + 5_000)).ok).toBe(true);
	expect((await lockOf(name, now))!.pause).toBe(0);

	const locked = await openLocked(name, key);
	const before = await stored(name);
	expect(await changePassphrase(locked.db, 'wrong', 'another one', derive)).toEqual({ ok: false, problem: { kind: 'wrongPassphrase' } });
	expect((await changePassphrase(locked.db, passphrase, 'another one', derive)).ok).toBe(true);
	expect(await unlock(name, passphrase, derive, now)).toEqual({ ok: false, problem: { kind: 'wrongPassphrase' } });
	const unlocked = await unlock(name, 'another one', derive, now);
	expect(unlocked.ok && unlocked.value.key).toEqual(key);
	// One key was wrapped anew; no row was touched.
	const rows = (text: string) => text.split('\n').filter((line) => !line.includes('"lock"'));
	expect(rows(await stored(name))).toEqual(rows(before));
});

test('a lock of keys leaves the words readable and seals what teams keep secret', async () => {
	const name = freshName();
	const store = await testStore(name);
	await commit(store, { command: 'plan', patches: [planned(store, { subject: canary })] });
	await store.db.teams.put({ id: 'team', value: { secret: new TextEncoder().encode('epoch secret') } });
	await lockOn(store, 'keys');
	await settleAll(name);
	expect(await stored(name)).toContain(canary);
	expect(await stored(name)).not.toContain('epoch secret');
});
