import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockPatches, busyStretches } from '#lib/domain/sharing/busyBlocks.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { BusyBlock } from '#lib/model/busyBlock.ts';
import type { Patch } from '#lib/model/change.ts';
import { anActivity } from '../../builders/anActivity.ts';

const range = { from: '2026-11-23', to: '2026-11-30', tz: 'Europe/Rome' };
const me = 'me';
const at = (start: string, end: string, more: Partial<Activity> = {}) =>
	anActivity()
		.with({ assigneeId: me, busy: true, when: { start: `2026-11-24T${start}`, end: `2026-11-24T${end}`, tz: 'Europe/Rome' }, ...more })
		.build();

/** The blocks after patches. */
function after(blocks: readonly BusyBlock[], patches: readonly Patch[]): BusyBlock[] {
	const byId = new Map(blocks.map((block) => [block.id, block]));
	for (const { id, create, fields } of patches) {
		if (create) byId.set(id, { id, createdAt: '', ...fields } as BusyBlock);
		else byId.set(id, { ...byId.get(id)!, ...fields } as BusyBlock);
	}
	return [...byId.values()];
}

describe('busy stretches', () => {
	test('that touch or overlap are one', () => {
		const activities = [at('09:00', '10:00'), at('10:00', '11:00'), at('10:30', '12:00'), at('14:00', '15:00')];
		expect(busyStretches(activities, me, range)).toEqual([
			{ from: '2026-11-24T08:00:00.000Z', to: '2026-11-24T11:00:00.000Z' },
			{ from: '2026-11-24T13:00:00.000Z', to: '2026-11-24T14:00:00.000Z' },
		]);
	});

	test('leave out what is free, called off, in the trash or done by somebody else', () => {
		const activities = [
			at('09:00', '10:00', { busy: false }),
			at('09:00', '10:00', { status: 'cancelled' }),
			at('09:00', '10:00', { deletedAt: '2026-11-01T00:00:00.000Z' }),
			at('09:00', '10:00', { assigneeId: 'bob' }),
		];
		expect(busyStretches(activities, me, range)).toEqual([]);
	});

	test('hold an interval and a member, and no other word of the activity', () => {
		const secret = at('09:00', '10:00', { id: 'canary-id', subject: 'canary', categoryId: 'canary', location: 'canary' });
		const patches = blockPatches([], busyStretches([secret], me, range), me, '2026-11-24T00:00:00.000Z');
		expect(JSON.stringify(patches)).not.toContain('canary');
		expect(patches).toMatchObject([{ create: true, fields: { memberId: me, from: '2026-11-24T08:00:00.000Z' } }]);
	});
});

test('whatever was published before, the blocks become the ones that hold, and stay so when nothing changes', () => {
	const hours = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 8 });
	const plans = fc.array(hours, { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(plans, (days) => {
			let blocks: BusyBlock[] = [];
			for (const starts of days) {
				const activities = starts.map((hour) => at(`${String(hour).padStart(2, '0')}:00`, `${String(hour + 1).padStart(2, '0')}:00`));
				const wanted = busyStretches(activities, me, range);
				blocks = after(blocks, blockPatches(blocks, wanted, me, '2026-11-24T00:00:00.000Z'));
				const living = blocks.filter(({ deletedAt }) => deletedAt === undefined).map(({ from, to }) => ({ from, to }));
				expect(living.sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(wanted);
				expect(blockPatches(blocks, wanted, me, '2026-11-24T00:00:00.000Z')).toEqual([]);
			}
		}),
	);
});
