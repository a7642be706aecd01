import { describe, expect, test } from 'vitest';
import { base64url, bytesOfBase64url, randomBytes } from '#lib/sync/bytes.ts';
import { formatInvitation, newInvitation, parseInvitation, proofOf } from '#lib/sync/invitation.ts';
import { safetyCode } from '#lib/sync/safetyCode.ts';
import { entryOf } from '#lib/sync/deviceEntry.ts';
import { Team } from '#lib/sync/team.ts';
import { applyTeamFile, writeTeamFile } from '#lib/sync/teamFile.ts';
import { newId } from '#lib/store/newId.ts';
import { removeDeed } from '#lib/sync/deeds.ts';
import { activity, commit, testStore } from '../store/testStore.ts';
import { knowledge, manyPeers, plan, sharedCalendar, twoPeers, type Replica } from './support/network.ts';

type Two = [Replica, Replica];
const edit = ({ store }: Replica, id: string, fields: object) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

/** One writes a file and the other opens it. */
async function hand(from: Replica, to: Replica) {
	return applyTeamFile(to.team, (await writeTeamFile(from.team))!, 'team.daybook');
}

describe('a file', () => {
	test('is a road: handed to and fro, in any order and twice, it makes two devices equal', async () => {
		const network = await twoPeers();
		const [anna, bob] = network.replicas as Two;
		const calendar = await sharedCalendar(anna.store);
		const id = await plan(anna.store, calendar, 'Rossi');
		const first = (await writeTeamFile(anna.team))!;
		expect(await hand(anna, bob)).toEqual({ ok: true, value: { stored: 2, known: 0, refused: 0 } });
		await edit(bob, id, { subject: 'Bianchi' });
		await edit(anna, id, { location: 'Turin' });
		for (const [from, to] of [
			[bob, anna],
			[anna, bob],
			[bob, anna],
		] as const)
			expect((await hand(from, to)).ok).toBe(true);
		expect(await applyTeamFile(bob.team, first, 'old.daybook')).toEqual({ ok: true, value: { stored: 0, known: 2, refused: 0 } });
		for (const { store } of [anna, bob]) expect(await activity(store, id)).toMatchObject({ subject: 'Bianchi', location: 'Turin' });
		expect(await knowledge(anna)).toBe(await knowledge(bob));
		network.close();
	});

	test('holds no word that could be read, and none of a private calendar for those who can read it [T7]', async () => {
		const network = await twoPeers();
		const [anna, bob] = network.replicas as Two;
		await plan(anna.store, await sharedCalendar(anna.store, 'Visible'), 'Visible');
		const hidden = newId();
		await commit(anna.store, {
			command: 'addCalendar',
			patches: [{ type: 'calendar', id: hidden, create: true, fields: { name: 'Canary', sharing: 'private' } }],
		});
		await plan(anna.store, hidden, 'Canary');
		const bytes = (await writeTeamFile(anna.team))!;
		expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Visible|Canary/);
		await applyTeamFile(bob.team, bytes, 'team.daybook');
		const known = await Promise.all([bob.store.db.journal.toArray(), ...bob.store.db.allRows().map((table) => table.toArray())]);
		const text = JSON.stringify(known, (_key, held: unknown) => (held instanceof Uint8Array ? Buffer.from(held).toString('latin1') : held));
		expect(text).toContain('Visible');
		expect(text).not.toContain('Canary');
		network.close();
	});

	test('that is cut off, changed, of another team or key, newer, or no such file at all is refused, and nothing of it is kept', async () => {
		const network = await twoPeers();
		const [anna, bob] = network.replicas as Two;
		const other = await twoPeers(2);
		await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		const whole = (await writeTeamFile(anna.team))!;
		const before = await knowledge(bob);
		const kindOf = async (bytes: Uint8Array) => {
			const applied = await applyTeamFile(bob.team, bytes, 'x.daybook');
			return applied.ok ? 'ok' : applied.problem.kind;
		};
		for (let length = 30; length < whole.length; length += 41)
			expect(['fileDamaged', 'sealedForOthers']).toContain(await kindOf(whole.slice(0, length)));
		for (let at = 25; at < whole.length; at += 37) {
			const changed = whole.map((byte, index) => (index === at ? byte ^ 4 : byte));
			expect(['fileDamaged', 'sealedForOthers']).toContain(await kindOf(changed));
		}
		expect(await kindOf((await writeTeamFile(other.replicas[0]!.team))!)).toBe('otherTeam');
		expect(await kindOf(whole.map((byte, at) => (at === 8 ? 9 : byte)))).toBe('newerFile');
		expect(await kindOf(new TextEncoder().encode('BEGIN:VCALENDAR'))).toBe('notATeamFile');
		expect(await kindOf(new Uint8Array())).toBe('notATeamFile');
		expect(await knowledge(bob)).toBe(before);
		expect(await kindOf(whole)).toBe('ok');
		network.close();
		other.close();
	});

	test('brings the new key to who missed its change, and nothing to who was removed', async () => {
		const network = await manyPeers(3);
		const [anna, bob, gone] = network.replicas as [Replica, Replica, Replica];
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		for (const to of [bob, gone]) await hand(anna, to);
		await anna.team.act(await removeDeed(anna.team, [gone.team.device.id]), 0);
		await edit(anna, id, { subject: 'Secret' });
		expect((await hand(anna, bob)).ok).toBe(true);
		expect((await activity(bob.store, id)).subject).toBe('Secret');
		expect(await hand(anna, gone)).toEqual({ ok: false, problem: { kind: 'sealedForOthers', file: 'team.daybook' } });
		expect((await activity(gone.store, id)).subject).toBe('Rossi');
		expect(await writeTeamFile(gone.team)).toBeUndefined();
		network.close();
	});
});

describe('an invitation', () => {
	const now = Date.UTC(2026, 10, 24);
	const words = { role: 'member', teamName: 'Żółta Łódź', by: 'Anna', own: false } as const;

	test('survives the way through a link, and no letter of it can be changed', async () => {
		const { invitation } = await newInvitation('a1'.repeat(16), now + 1_000_000, words);
		const text = await formatInvitation(invitation);
		expect(await parseInvitation(text, now)).toEqual({ ok: true, value: invitation });
		for (let at = 0; at < text.length; at++) {
			const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
			expect((await parseInvitation(changed, now)).ok, `letter ${at}`).toBe(false);
		}
		for (const wrong of ['', 'x', text.slice(1), text.slice(0, -1), `${text}A`, 'https://elsewhere.example']) {
			expect((await parseInvitation(wrong, now)).ok).toBe(false);
		}
		expect(await parseInvitation(text, now + 2_000_000)).toEqual({ ok: false, problem: { kind: 'invitationOver' } });
	});

	test('lets its holder join by whoever is there, with the key of the team and all that it knows', async () => {
		const network = await twoPeers();
		const [anna, bob] = network.replicas as Two;
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		const { invitation, key } = await newInvitation(anna.team.id, now + 1_000_000, words);
		await anna.team.act({ kind: 'invite', key, role: 'member', expires: invitation.expires, uses: 1 }, now);
		await bob.team.apply(anna.team.operations);
		await network.settle();
		const store = await testStore();
		const team = (await Team.open(store, invitation.team))!;
		const device = await entryOf(team.device, store.self.memberId);
		const wraps = await bob.team.sharedWith([{ id: team.device.id, box: device.box }]);
		const deed = {
			kind: 'add',
			device,
			role: 'member',
			epoch: bob.team.roster.epoch,
			wraps,
			invite: await proofOf(invitation, device),
		} as const;
		await bob.team.act(deed, now);
		await team.apply(bob.team.operations);
		expect(team.self?.role).toBe('member');
		expect((await applyTeamFile(team, (await writeTeamFile(bob.team))!, 'team.daybook')).ok).toBe(true);
		expect((await activity(store, id)).subject).toBe('Rossi');
		store.close();
		network.close();
	});
});

test('a safety code has thirty digits, is the same from both sides, and another with another key', async () => {
	const [one, other] = [randomBytes(32), randomBytes(32)];
	const code = await safetyCode([one, other]);
	expect(code).toMatch(/^(\d{5} ){5}\d{5}$/);
	expect(await safetyCode([other, one])).toBe(code);
	expect(await safetyCode([one, randomBytes(32)])).not.toBe(code);
	expect(bytesOfBase64url(base64url(one))).toEqual(one);
});
