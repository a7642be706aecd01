import { expect, test } from 'vitest';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import { activityKinds, type ActivityKind } from '#lib/model/activity.ts';
import { offeredStatuses } from '#lib/model/status.ts';
import type { Term } from '#lib/model/term.ts';
import { withCategory } from '#lib/ui/card/withCategory.ts';
import { anActivity } from '../../builders/anActivity.ts';

const now = Date.UTC(2026, 10, 25, 8);
const known = { term: new Map(), calendar: new Map() };
const categoryOf = (kind: ActivityKind) => ({ ...emptyValues('term'), id: `category-${kind}`, kind }) as unknown as Term;

test('whatever category somebody chooses, its kind comes with it, and a time and a status that the kind has [I-1]', () => {
	for (const before of activityKinds) {
		for (const status of offeredStatuses[before]) {
			const first = anActivity().on('2026-11-24').at('10:00').for(60).busy().with({ kind: before, status }).build();
			for (const kind of activityKinds) {
				const after = withCategory(first, categoryOf(kind), now, known);
				expect(after).toMatchObject({ categoryId: `category-${kind}`, kind });
				expect(offeredStatuses[kind]).toContain(after.status);
				expect(after.when.due === undefined).toBe(kind !== 'task');
				expect(after.when.end === undefined).toBe(kind !== 'event' && kind !== 'call');
				expect(after.busy).toBe(kind === 'event' || kind === 'call');
				expect(withCategory(after, categoryOf(before), now, known).busy).toBe(before === 'event' || before === 'call');
			}
		}
	}
});
