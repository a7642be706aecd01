import { expect, test } from 'vitest';
import { clashesOf } from '#lib/domain/clashes.ts';
import { busyActivities } from '#lib/domain/sharing/busyActivities.ts';
import { slotsFor } from '#lib/domain/slotsFor.ts';
import type { BusyBlock } from '#lib/model/busyBlock.ts';
import { ann, anActivity, bob } from '../../builders/anActivity.ts';

const tz = 'Europe/Rome';
const range = { from: '2026-11-24', to: '2026-11-26', tz };
const block = (memberId: string, from: string, to: string): BusyBlock => ({
	id: `${memberId} ${from}`,
	createdAt: '',
	createdBy: memberId,
	memberId,
	from: `2026-11-24T${from}:00.000Z`,
	to: `2026-11-24T${to}:00.000Z`,
});
const blocks = [block(bob, '09:00', '10:00'), block(bob, '10:15', '11:00'), block(ann, '09:00', '17:00')];
const others = busyActivities(blocks, ann, tz);

test('whoever plans for a colleague is told that he has no time, and nothing else; one’s own blocks count once', () => {
	const visit = anActivity().on('2026-11-24').at('10:30').for(60).by(bob).build();
	expect(clashesOf(visit, others, range)).toMatchObject([
		{ taken: { member: bob }, subject: '', hidden: true, start: '2026-11-24T10:00', end: '2026-11-24T11:00' },
		{ start: '2026-11-24T11:15' },
	]);
	expect(clashesOf({ ...visit, assigneeId: ann }, others, range)).toEqual([]);
});

test('free slots lie outside the busy times of colleagues', () => {
	const visit = anActivity().on('2026-11-24').at('10:00').for(30).by(ann, bob).build();
	const now = Date.parse('2026-11-24T07:00:00.000Z');
	expect(slotsFor(visit, { others, now, tz, workingHours: [{ workingHours: undefined, tz }] }).map(({ start }) => start.slice(11))).toEqual(['12:00', '12:30', '13:00']);
});
