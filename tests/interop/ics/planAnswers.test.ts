import { describe, expect, it } from 'vitest';
import { answersIn } from '#lib/interop/ics/answersIn.ts';
import { planAnswers } from '#lib/interop/ics/planAnswers.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { PartyKey } from '#lib/model/participants.ts';
import { anActivity, ann, bob } from '../../builders/anActivity.ts';
import { applied } from '../../builders/applied.ts';
import { calendar, event, read } from './reading.ts';

const id = '01920000-0000-7000-8000-00000000000a';
const parties = new Map<string, PartyKey>([
	['rosa@rossi.it', 'contact:rosa'],
	['bob@us.eu', `member:${bob}`],
]);
const visit = (fields: Partial<Activity> = {}) =>
	anActivity()
		.by(ann)
		.with({ id, ...fields })
		.build();
const answered = { sequence: 0, modified: '2026-11-25T08:10:00.000Z' };
const reply = (...lines: string[]) => calendar('METHOD:REPLY', event(`UID:${id}`, 'DTSTAMP:20261125T081000Z', ...lines));
const answers = (text: string) => read(text).activities.flatMap(answersIn);
const plan = (text: string, ...here: Activity[]) => planAnswers(answers(text), new Map(here.map((one) => [one.id, one])), parties);

describe('answers to an invitation', () => {
	it('are read with whose they are', () => {
		expect(answers(reply('SUMMARY:Tea', 'ATTENDEE;PARTSTAT=TENTATIVE;CN="Rossi; Rosa":MAILTO:Rosa@Rossi.it'))).toEqual([
			{
				activityId: id,
				ofOneDate: false,
				subject: 'Tea',
				email: 'rosa@rossi.it',
				name: 'Rossi; Rosa',
				response: 'tentative',
				version: { sequence: 0, modified: '2026-11-25T08:10:00.000Z' },
			},
		]);
		const others = reply('ATTENDEE;PARTSTAT=DELEGATED:mailto:a@b.c', 'ATTENDEE;PARTSTAT=X-LATER:mailto:d@e.f', 'ATTENDEE:urn:uuid:1');
		expect(answers(others).map(({ response }) => response)).toEqual(['declined', 'needs_action']);
	});

	it('[S2-20] are noted with whoever takes part, who keeps what he does in it', () => {
		const doing = { role: 'performer', response: 'needs_action' } as const;
		const here = visit({ links: { 'contact:rosa': true }, participants: { [`member:${bob}`]: doing } });
		const text = reply('ATTENDEE;PARTSTAT=ACCEPTED:mailto:rosa@rossi.it', 'ATTENDEE;PARTSTAT=DECLINED:mailto:bob@us.eu');
		expect(plan(text, here).patches.map((patch) => patch.fields)).toEqual([
			{ participants: { 'contact:rosa': { role: 'attendee', response: 'accepted', answered } } },
			{ participants: { [`member:${bob}`]: { role: 'performer', response: 'declined', answered } } },
		]);
	});

	it('link a contact where nobody is linked, so that he may take part [I-11]', () => {
		const [patch] = plan(reply('ATTENDEE;PARTSTAT=ACCEPTED:mailto:rosa@rossi.it'), visit()).patches;
		expect(patch?.fields).toMatchObject({ links: { 'contact:rosa': true } });
	});

	it('change nothing a second time', () => {
		const here = visit({ participants: { 'contact:rosa': { role: 'attendee', response: 'accepted' } } });
		const again = plan(reply('ATTENDEE;PARTSTAT=ACCEPTED:mailto:rosa@rossi.it'), here);
		expect([again.patches, again.same.length]).toEqual([[], 1]);
	});

	it('do not win over a newer answer of the same person, in whatever order the files are read', () => {
		const at = (sequence: number, stamp: string, response: string, ...lines: string[]) =>
			calendar(
				'METHOD:REPLY',
				event(`UID:${id}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `ATTENDEE;PARTSTAT=${response}:mailto:rosa@rossi.it`, ...lines),
			);
		const after = (text: string, here = visit()) => applied([here], plan(text, here).patches).get(id) ?? here;
		const answerOf = (here: Activity) => here.participants['contact:rosa']?.response;
		const said = after(at(1, '20261125T090000Z', 'DECLINED'));
		expect(plan(at(1, '20261125T080000Z', 'ACCEPTED'), said).left).toMatchObject([{ reason: 'older' }]);
		expect(answerOf(after(at(0, '20261125T100000Z', 'ACCEPTED'), said))).toBe('declined');
		expect(answerOf(after(at(1, '20261125T093000Z', 'ACCEPTED'), said))).toBe('accepted');
		expect(answerOf(after(at(2, '20261125T080000Z', 'TENTATIVE'), said))).toBe('tentative');
		// Said once more, later: what lies between the two is old.
		const again = after(at(1, '20261125T110000Z', 'DECLINED'), said);
		expect(answerOf(after(at(1, '20261125T100000Z', 'ACCEPTED'), again))).toBe('declined');
		// When the activity itself was changed says nothing of when it was answered.
		expect(plan(at(1, '20261125T080000Z', 'ACCEPTED', 'LAST-MODIFIED:20261126T080000Z'), said).patches).toEqual([]);
		const both = at(1, '20261125T090000Z', 'DECLINED') + at(1, '20261125T080000Z', 'ACCEPTED');
		expect(answerOf(after(both))).toBe('declined');
		expect(plan(both, visit()).left).toMatchObject([{ reason: 'older' }]);
	});

	it('are left, and it is said why, where the activity, the date or the person is unknown', () => {
		const rosa = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:rosa@rossi.it';
		const reasons = (text: string, ...here: Activity[]) => plan(text, ...here).left.map(({ reason }) => reason);
		expect(reasons(reply(rosa))).toEqual(['unknownActivity']);
		expect(reasons(reply(rosa), visit({ deletedAt: '2026-11-20T09:00:00.000Z' }))).toEqual(['unknownActivity']);
		expect(reasons(reply('RECURRENCE-ID:20261125T090000Z', rosa), visit())).toEqual(['unknownDate']);
		expect(reasons(reply('ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@y.z'), visit())).toEqual(['unknownPerson']);
	});
});
