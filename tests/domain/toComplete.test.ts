import { expect, test } from 'vitest';
import { toComplete } from '#lib/domain/toComplete.ts';
import { anActivity, bob, ann } from '../builders/anActivity.ts';

test('what a member has yet to complete, the latest first, a series once [S3-44] [I-20]', () => {
	const late = anActivity().named('Visit').on('2026-11-24').at('10:00').for(60).with({ incomplete: true }).build();
	const early = anActivity().named('Call').on('2026-11-02').at('10:00').for(60).with({ incomplete: true }).build();
	const weekly = anActivity().named('Round').on('2026-11-10').every('WEEKLY;COUNT=9').with({ incomplete: true }).build();
	const some = anActivity().named('Some time').with({ incomplete: true }).build();
	const others = anActivity().by(bob).with({ incomplete: true }).build();
	const list = toComplete([early, some, weekly, late, others], ann, 'Europe/Rome');
	expect(list.map(({ activity }) => activity.subject)).toEqual(['Visit', 'Round', 'Call', 'Some time']);
	expect(list[0]).toMatchObject({ start: '2026-11-24T10:00', end: '2026-11-24T11:00' });
});
