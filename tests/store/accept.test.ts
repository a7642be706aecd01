import { describe, expect, test } from 'vitest';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import { formatEntry } from '#lib/store/entry.ts';
import { sign, type Device } from '#lib/store/device.ts';
import { segmentOf, signedBytes, type JournalRow } from '#lib/store/journalRow.ts';
import { newId } from '#lib/store/newId.ts';
import { packId } from '#lib/store/packedId.ts';
import { entryOfPatch } from '#lib/store/patchEntry.ts';
import type { Store } from '#lib/store/store.ts';
import { activity, commit, planned } from './testStore.ts';
import { rowOf } from './support/entries.ts';
import { give, judgeOf, rowsOfTeam, team, teamRecords, teamSpace } from './support/team.ts';

const deviceOf = async (store: Store) => (await store.db.meta.get('device'))!.value as Device;
const edit = (store: Store, id: string, fields: FieldValues<'activity'>) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

/** A calendar that the team sees, and the id of an activity in it. */
async function shared(store: Store, fields: FieldValues<'activity'> = {}): Promise<{ calendar: string; id: string }> {
	const calendar = newId();
	await commit(store, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendar, create: true, fields: { name: 'Visits', sharing: 'full' } }],
	});
	const plan = planned(store, { subject: 'Rossi', calendarId: calendar, ...fields });
	await commit(store, { command: 'plan', patches: [plan] });
	return { calendar, id: plan.id };
}

/** A row that a device signs itself, whatever it says. */
async function forged(store: Store, texts: string[], hlc: number, over: Partial<JournalRow> = {}, signer = store): Promise<JournalRow> {
	const device = await deviceOf(store);
	const row = { ...rowOf(texts, { device: device.id, client: 77 }, hlc), segment: segmentOf(teamSpace, hlc), ...over };
	return { ...row, signature: (await sign(await deviceOf(signer), signedBytes(row)))! };
}

const textOf = (patch: Patch, hlc: number) => formatEntry(entryOfPatch(patch, { hlc, command: 'plan' }));

describe('rows of a colleague', () => {
	test('are folded as our own are, whatever of them came first and however often', async () => {
		const { stores, judge } = await team(3);
		const [anna, bob, cleo] = stores as [Store, Store, Store];
		const { id } = await shared(anna);
		await give(anna, bob, judge);
		await edit(bob, id, { subject: 'Bianchi', location: 'Turin' });
		// The edits arrive before what they edit.
		const fromBob = (await rowsOfTeam(bob)).filter(({ device }) => device === bob.self.deviceId);
		expect(await cleo.accept(fromBob, judge)).toEqual(['stored']);
		expect(await cleo.find.get('activity', id)).toBeUndefined();
		expect(await give(anna, cleo, judge)).toEqual(['stored', 'stored']);
		expect(await activity(cleo, id)).toMatchObject({ subject: 'Bianchi', location: 'Turin', createdBy: anna.self.memberId });
		expect(await give(anna, cleo, judge)).toEqual(['known', 'known']);
		await give(bob, anna, judge);
		for (const store of stores) {
			expect(await teamRecords(store)).toBe(await teamRecords(anna));
			expect((await store.compareRows()).differing).toEqual([]);
		}
	});

	test('wait for those before them, and one that merges them takes their place', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const { id } = await shared(anna);
		for (let n = 0; n < 6; n++) await edit(anna, id, { subject: `Edit ${n}` });
		const rows = await rowsOfTeam(anna);
		expect(await bob.accept([rows[3]!], judge)).toEqual(['gap']);
		expect(await bob.accept(rows.slice(0, 5), judge)).toEqual(Array(5).fill('stored'));
		expect(await anna.mergeSessions()).toBeGreaterThan(0);
		expect(await give(anna, bob, judge)).toEqual(['stored']);
		expect((await rowsOfTeam(bob)).map(({ from, to }) => [from, to])).toEqual([[0, 8]]);
		// What was merged may still come from somebody who has it piece by piece.
		expect(await bob.accept(rows, judge)).toEqual(Array(8).fill('known'));
		expect((await activity(bob, id)).subject).toBe('Edit 5');
		expect((await bob.compareRows()).differing).toEqual([]);
	});

	test('of records that our own creation meets are folded with it', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const { calendar } = await shared(anna);
		await give(anna, bob, judge);
		const id = newId();
		const plan = (store: Store) => planned(store, { subject: store.self.deviceId, calendarId: calendar }, id);
		await commit(anna, { command: 'plan', patches: [plan(anna)] });
		await edit(anna, id, { location: 'Turin' });
		const rows = (await rowsOfTeam(anna)).slice(3);
		await bob.accept((await rowsOfTeam(anna)).slice(0, 2), judge);
		expect(await bob.accept(rows, judge)).toEqual(['gap']);
		await commit(bob, { command: 'plan', patches: [plan(bob)] });
		await give(anna, bob, judge);
		await give(bob, anna, judge);
		expect(await activity(bob, id)).toMatchObject({ location: 'Turin', subject: bob.self.deviceId });
		expect(await teamRecords(bob)).toBe(await teamRecords(anna));
		expect((await bob.compareRows()).differing).toEqual([]);
	});
});

describe('a row is refused', () => {
	const hlc = Date.UTC(2026, 10, 24);
	const about = (id: string, fields: string) => `["${packId(id)}",${hlc},${fields}]`;

	test('that anybody else signed, of a device nobody knows, for another space, too late or by a viewer, and changes nothing', async () => {
		const { stores, judge } = await team(3);
		const [anna, bob, cleo] = stores as [Store, Store, Store];
		const { id } = await shared(anna);
		await give(anna, bob, judge);
		const before = await teamRecords(bob);
		const row = await forged(cleo, [about(id, '{"n":"Hacked"}')], hlc);
		const tried: [JournalRow, string, typeof judge][] = [
			[await forged(cleo, [about(id, '{"n":"Hacked"}')], hlc, {}, anna), 'badSignature', judge],
			[{ ...row, bytes: row.bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) }, 'badSignature', judge],
			[{ ...row, segment: `${teamSpace}/2026q3` }, 'badSignature', judge],
			[await forged(cleo, [about(id, '{"n":"Hacked"}')], hlc, { segment: 'me/2026q4' }), 'otherSpace', judge],
			[row, 'unknownDevice', await judgeOf([anna, bob])],
			[row, 'mayNotWrite', await judgeOf(stores, { refuse: () => 'mayNotWrite' })],
			[row, 'afterCut', await judgeOf(stores, { refuse: () => 'afterCut' })],
			[await forged(cleo, [about(id, '{"n":"Hacked"}')], hlc, { segment: `${teamSpace}/2025q1` }), 'malformed', judge],
			[await forged(cleo, [about(id, '{"n":"Hacked"}')], hlc, { to: 5 }), 'malformed', judge],
			[await forged(cleo, [about(id, '{"n":"Hacked"}')], hlc, { client: 78 }), 'malformed', judge],
			[await forged(cleo, [about(id, '{"n":"Hacked"}'), 'no entry'], hlc), 'malformed', judge],
			[await forged(cleo, [about(id, `{"~":${'['.repeat(40)}${']'.repeat(40)}}`)], hlc), 'malformed', judge],
			[await forged(cleo, [about(id, '{"n":"Hacked"}')], hlc, { bytes: new Uint8Array([1, 2, 3]) }), 'malformed', judge],
			[{ ...row, format: 99 }, 'newerFormat', judge],
			[{ ...row, bytes: new Uint8Array(5_000_000) }, 'tooLarge', judge],
		];
		for (const [bad, reason, by] of tried) expect(await bob.accept([bad], by), reason).toEqual([reason]);
		expect(await teamRecords(bob)).toBe(before);
		const noted = await bob.db.refused.toArray();
		expect(noted.length).toBeGreaterThan(5);
		expect(noted.reduce((sum, { times }) => sum + times, 0)).toBe(tried.length);
		expect(await bob.accept([row], judge)).toEqual(['stored']);
		expect((await activity(bob, id)).subject).toBe('Hacked');
	});

	test('whose array is named after another device, or that deletes', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const { id } = await shared(anna);
		const other = rowOf([about(id, '{"n":"x"}')], { device: anna.self.deviceId, client: 77 }, hlc).bytes;
		expect(await bob.accept([await forged(anna, [about(id, '{"n":"x"}')], hlc)], judge)).toEqual(['stored']);
		expect(await anna.accept([await forged(bob, [about(id, '{"n":"x"}')], hlc, { bytes: other })], judge)).toEqual(['malformed']);
		// An update of no structs with a delete set for client 77.
		const deleting = new Uint8Array([0, 1, 77, 1, 0, 1]);
		expect(await anna.accept([await forged(bob, [about(id, '{"n":"x"}')], hlc, { bytes: deleting })], judge)).toEqual(['malformed']);
	});

	test('that says somebody else planned it, and an edit cannot say so later [I-9]', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const { id, calendar } = await shared(anna);
		await give(anna, bob, judge);
		const fake = planned(anna, { subject: 'Not mine', calendarId: calendar });
		expect(await anna.accept([await forged(bob, [textOf(fake, hlc)], hlc)], judge)).toEqual(['wrongAuthor']);
		await edit(bob, id, { createdBy: bob.self.memberId, subject: 'Mine' });
		await give(bob, anna, judge);
		for (const store of stores) expect(await activity(store, id)).toMatchObject({ subject: 'Mine', createdBy: anna.self.memberId });
		expect((await activity(anna, id)).createdBy).toBe(anna.self.memberId);
		// What is planned in the team's calendar is planned by whoever is at the device, whatever a form says.
		const plan = planned(bob, { createdBy: anna.self.memberId, calendarId: calendar });
		await commit(bob, { command: 'plan', patches: [plan] });
		expect((await activity(bob, plan.id)).createdBy).toBe(bob.self.memberId);
	});

	test('that tells another history of a session', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const { id } = await shared(anna);
		const one = await forged(anna, [about(id, '{"n":"One"}')], hlc);
		const two = await forged(anna, [about(id, '{"n":"Two"}'), about(id, '{"n":"Three"}')], hlc);
		expect(await bob.accept([one, two], judge)).toEqual(['stored', 'otherHistory']);
	});
});

describe('when the team changes', () => {
	test('rows past a cut leave the journal and wait, and come back when they may', async () => {
		const { stores, judge } = await team(3);
		const [anna, bob, cleo] = stores as [Store, Store, Store];
		const { id } = await shared(anna, { location: 'Rome' });
		await give(anna, bob, judge);
		await edit(bob, id, { subject: 'In time' });
		const cut = (await rowsOfTeam(bob)).find(({ device }) => device === bob.self.deviceId)!.to;
		await edit(bob, id, { subject: 'Too late', location: 'Turin' });
		await give(bob, cleo, judge);
		expect(await activity(cleo, id)).toMatchObject({ subject: 'Too late', location: 'Turin' });
		const refuse = (row: { device: string; to: number }) =>
			row.device === bob.self.deviceId && row.to > cut ? ('afterCut' as const) : undefined;
		const strict = await judgeOf(stores, { refuse });
		expect(await cleo.judgeAgain(strict)).toEqual({ left: 1, back: 0 });
		expect(await activity(cleo, id)).toMatchObject({ subject: 'In time', location: 'Rome' });
		expect((await cleo.compareRows()).differing).toEqual([]);
		expect(await cleo.db.refused.toArray()).toMatchObject([{ reason: 'afterCut', device: bob.self.deviceId, entries: 1 }]);
		await anna.accept(await rowsOfTeam(bob), strict);
		expect(await teamRecords(anna)).toBe(await teamRecords(cleo));
		expect(await cleo.judgeAgain(judge)).toEqual({ left: 0, back: 1 });
		expect(await activity(cleo, id)).toMatchObject({ subject: 'Too late', location: 'Turin' });
		expect(await cleo.db.refused.count()).toBe(0);
	});

	test('a viewer is told that he may not write', async () => {
		const { stores, judge } = await team(2);
		const [anna, bob] = stores as [Store, Store];
		const { id } = await shared(anna);
		await give(anna, bob, judge);
		await bob.joinSpace({ id: teamSpace, mayWrite: false });
		const refusal = { ok: false, problem: { kind: 'mayNotWrite' } };
		expect(await bob.commit({ command: 'edit', patches: [{ type: 'activity', id, fields: { subject: 'No' } }] })).toEqual(refusal);
		// His own things are his own.
		await commit(bob, { command: 'plan', patches: [planned(bob, {})] });
	});
});
