import { describe, expect, test } from 'vitest';
import { closeThread, reopenThread } from '#lib/domain/threads/closeThread.ts';
import { comesNext } from '#lib/domain/threads/comesNext.ts';
import { nextActivity } from '#lib/domain/threads/nextActivity.ts';
import { nextSteps, stepsOf } from '#lib/domain/threads/stepsOf.ts';
import { suggestStep } from '#lib/domain/threads/suggestStep.ts';
import { threadLinks } from '#lib/domain/threads/threadLinks.ts';
import { responsibleFor, withoutNextStep } from '#lib/domain/threads/withoutNextStep.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Term } from '#lib/model/term.ts';
import { ann, anActivity, bob } from '../../builders/anActivity.ts';
import { applied } from '../../builders/applied.ts';
import { aThread } from '../../builders/aThread.ts';

const today = '2026-11-25';
const thread = aThread();
const step = () => anActivity().with({ threadId: thread.id });

function category(id: string, fields: Partial<Term> = {}): Term {
	return { ...(emptyValues('term') as unknown as Term), id, label: { en: id }, kind: 'event', ...fields };
}
const call = category('call', { kind: 'call', minutes: 15 });
const offer = category('offer', { kind: 'mail', nextCategoryId: 'call', nextAfterDays: 2 });
const note = category('note', { kind: 'note' });

describe('what is still to come', () => {
	test.each([
		['a plan, be it overdue', step().on('2026-11-20').at('10:00'), '2026-11-20T10:00'],
		['what has no day', step().kind('task'), ''],
		['what is done', step().on('2026-11-27').status('done'), undefined],
		['what is in the trash', step().on('2026-11-27').trashed(), undefined],
		['a series at its next time', step().on('2026-11-02').at('09:00').every('WEEKLY;COUNT=8'), '2026-11-30T09:00'],
		['a series of whole days that has one today', step().on('2026-11-18').every('WEEKLY;COUNT=8'), today],
		['a series whose next time was skipped', step().on('2026-11-18').every('WEEKLY;COUNT=8').except(today), '2026-12-02'],
		['a series that is over', step().on('2026-11-02').at('09:00').every('WEEKLY;COUNT=2'), undefined],
		['an extra day after the end of a series', step().on('2026-11-02').every('WEEKLY;COUNT=2').also('2026-12-24'), '2026-12-24'],
	])('%s', (_what, built, expected) => expect(comesNext(built.build(), today)).toBe(expected));
});

test('a thread is a chain: what happened in order, then what is planned, what has no day last', () => {
	const steps = [
		step().kind('task').named('some time'),
		step().on('2026-11-27').named('call'),
		step().on('2026-11-20').status('done').named('offer'),
		step().on('2026-11-10').status('cancelled').named('visit'),
		step().on('2026-11-23').named('overdue'),
		step().on('2026-11-26').trashed().named('gone'),
	].map((one) => one.build());
	expect(stepsOf(steps, today).map(({ activity, ahead }) => `${activity.subject}${ahead ? ' *' : ''}`)).toEqual([
		'visit',
		'offer',
		'overdue *',
		'call *',
		'some time *',
	]);
	expect(nextSteps(steps, today).get(thread.id)?.activity.subject).toBe('overdue');
});

test('an open thread in which nothing is planned is told, and who is to think of it [I-17]', () => {
	const done = step().on('2026-11-20').status('done').by(bob).build();
	const planned = step().on('2026-11-27').build();
	const closed = aThread({ id: 'closed', closedAt: '2026-11-20T09:00:00.000Z' });
	const gone = aThread({ id: 'gone', deletedAt: '2026-11-20T09:00:00.000Z' });
	expect(withoutNextStep([thread, closed, gone], [done], today)).toEqual([thread]);
	expect(withoutNextStep([thread], [done, planned], today)).toEqual([]);
	expect(responsibleFor(thread, [done], today)).toEqual([bob]);
	expect(responsibleFor(thread, [], today)).toEqual([ann]);
});

describe('the next step', () => {
	test('is what the category says comes next, on a working day', () => {
		expect(suggestStep({ categoryId: 'offer' }, [note, call, offer], today)).toEqual({ category: call, day: '2026-11-27' });
		// Two days after a Thursday is a Saturday.
		expect(suggestStep({ categoryId: 'offer' }, [call, offer], '2026-11-26').day).toBe('2026-11-30');
	});

	test('is a call in a week where no category says, or the one it names cannot be planned', () => {
		const retired = { ...call, active: false };
		const meeting = category('meeting');
		expect(suggestStep(undefined, [meeting, call], today)).toEqual({ category: call, day: '2026-12-02' });
		expect(suggestStep({ categoryId: 'offer' }, [note, retired, meeting, offer], today)).toEqual({ category: meeting, day: '2026-12-02' });
		expect(suggestStep({ categoryId: 'offer' }, [meeting, call, { ...offer, nextCategoryId: 'note' }, note], today).category).toBe(call);
	});

	test('takes over people and links of the one before, not what came of it [S5-08]', () => {
		const after = step()
			.on(today)
			.at('10:00')
			.by(bob, ann)
			.status('done')
			.with({
				links: { 'company:rossi': true, 'project:roof': true },
				phone: '0471',
				outcome: 'success',
				details: 'Agreed',
				amount: { amount: '10', currency: 'EUR' },
			})
			.build();
		after.participants['contact:mario'] = { role: 'attendee', response: 'accepted' };
		after.participants['member:carl'] = { role: 'attendee', response: 'accepted' };
		const made = nextActivity({
			id: 'next',
			thread,
			after,
			category: call,
			subject: 'Heat pump',
			at: '2026-11-27',
			tz: 'Europe/Rome',
			calendarId: 'mine',
			memberId: ann,
			now: Date.parse('2026-11-25T09:00:00Z'),
		});
		expect(made).toMatchObject({
			threadId: thread.id,
			followsId: after.id,
			assigneeId: bob,
			createdBy: ann,
			status: 'planned',
			kind: 'call',
			busy: false,
			phone: '0471',
			details: '',
		});
		expect(made.when).toEqual({ start: '2026-11-27', end: '2026-11-28', tz: 'Europe/Rome' });
		expect(made.links).toEqual({ 'company:rossi': true, 'project:roof': true });
		expect(made.participants['contact:mario']).toEqual({ role: 'attendee', response: 'needs_action' });
		expect(Object.keys(made.participants)).not.toContain('member:carl');
		expect(made.outcome).toBeUndefined();
		expect(made.amount).toBeUndefined();
	});

	test('of a thread in which there is nothing is with whom the thread is', () => {
		const task = category('task', { kind: 'task' });
		const made = nextActivity({
			id: 'next',
			thread,
			after: undefined,
			category: task,
			subject: '',
			at: '2026-11-27T10:00',
			tz: 'Europe/Rome',
			calendarId: 'mine',
			memberId: ann,
			now: 0,
		});
		expect(made.links).toEqual({ 'company:rossi': true });
		expect(made.when).toEqual({ due: '2026-11-27T10:00', tz: 'Europe/Rome' });
		expect(made.followsId).toBeUndefined();
	});
});

test('closing a thread calls off what is planned, and keeps what took place of a series [S5-12] [I-17]', () => {
	const planned = step().on('2026-11-27').at('10:00').build();
	const done = step().on('2026-11-20').status('done').build();
	const series = step().on('2026-11-02').at('09:00').every('WEEKLY;COUNT=8').build();
	const all = [planned, done, series];
	const patches = closeThread(thread, all, { reason: 'Agreed', memberId: ann, now: '2026-11-25T09:00:00.000Z', day: today });
	expect(patches[0]).toEqual({
		type: 'thread',
		id: thread.id,
		fields: { closedAt: '2026-11-25T09:00:00.000Z', closedBy: ann, closeReason: 'Agreed' },
	});
	const after = applied(all, patches.slice(1));
	expect(after.get(planned.id)?.status).toBe('cancelled');
	expect(after.get(done.id)).toEqual(done);
	expect(after.get(series.id)?.status).toBe('planned');
	expect([...after.values()].filter((one) => comesNext(one, today) !== undefined)).toEqual([]);
	expect(reopenThread(thread)[0]?.fields).toEqual({ closedAt: undefined, closedBy: undefined, closeReason: undefined });
});

test('a thread of an activity may be with its companies, its contacts and theirs', () => {
	const activity = anActivity()
		.with({
			links: { 'project:roof': true, 'contact:mario': true, 'company:rossi': true },
			participants: { 'contact:eva': { role: 'attendee', response: 'accepted' } },
		})
		.build();
	const contacts = new Map([
		['mario', { companyId: 'bianchi' }],
		['eva', {}],
	]);
	expect(threadLinks(activity, contacts)).toEqual(['company:rossi', 'contact:mario', 'company:bianchi', 'contact:eva']);
});
