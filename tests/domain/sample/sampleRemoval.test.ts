import { describe, expect, it } from 'vitest';
import type { Activity } from '#lib/model/activity.ts';
import type { Change } from '#lib/model/change.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { TypeName } from '#lib/model/recordTypes.ts';
import { sampleChange } from '#lib/domain/sample/sampleChange.ts';
import { isSample, sampleRemoval, sampleTypes, type SampleRecords } from '#lib/domain/sample/sampleRemoval.ts';
import { activitiesOf, optionsAt } from './options.ts';

const options = optionsAt('en', '2026-11-25T11:40');
const change = sampleChange(options);
const later = options.now + 86_400_000;

function recordsOf({ patches }: Change): SampleRecords {
	const of = (type: TypeName) =>
		patches.filter((patch) => patch.type === type).map(({ id, fields }) => ({ ...emptyValues(type), ...fields, id, createdAt: '' }));
	return Object.fromEntries(sampleTypes.map((type) => [type, of(type)])) as unknown as SampleRecords;
}

const records = recordsOf(change);
const own = (fields: Partial<Activity>): Activity => ({
	...activitiesOf(change)[0]!,
	id: 'own',
	tags: {},
	participants: {},
	links: {},
	goals: {},
	resources: {},
	assigneeId: options.memberId,
	calendarId: 'mine',
	...fields,
});
const idsOf = (removal: Change) => new Set(removal.patches.map(({ id }) => id));

describe('removing sample data', () => {
	it('puts all of them into the trash', () => {
		const removal = sampleRemoval(records, later);
		expect(removal.command).toBe('removeSample');
		expect(idsOf(removal)).toEqual(idsOf(change));
		for (const { create, fields } of removal.patches) {
			expect(create).toBeUndefined();
			expect(fields).toEqual({ deletedAt: '2026-11-26T11:40:00.000Z' });
		}
	});

	it('leaves what the user added, and the calendar, tag and colleagues that it needs', () => {
		const [calendar] = records.calendar.filter(({ ownerId }) => ownerId !== undefined && ownerId !== options.memberId);
		const [tag] = records.term;
		const [colleague, other] = records.member.filter(({ id }) => id !== calendar!.ownerId);
		const participants = { [`member:${other!.id}`]: { role: 'attendee', response: 'accepted' } } as const;
		const kept = own({ calendarId: calendar!.id, tags: { [tag!.id]: true }, assigneeId: colleague!.id, participants });
		const ids = idsOf(sampleRemoval({ ...records, activity: [...records.activity, kept] }, later));
		for (const id of ['own', calendar!.id, calendar!.ownerId!, tag!.id, colleague!.id, other!.id]) expect(ids.has(id)).toBe(false);
		expect(ids.size).toBe(change.patches.length - 5);
	});

	it('leaves a calendar of which the user’s own activity lies in the trash to its fate', () => {
		const gone = own({ calendarId: records.calendar[0]!.id, deletedAt: '2026-11-25T12:00:00.000Z' });
		expect(idsOf(sampleRemoval({ ...records, activity: [...records.activity, gone] }, later)).has(records.calendar[0]!.id)).toBe(true);
	});

	it('removes an occurrence of a sample series that the user has touched', () => {
		const series = records.activity.find(({ when }) => when.rrule !== undefined)!;
		const touched = own({ id: 'touched', seriesId: series.id, recurrenceId: '2026-12-07T08:15' });
		expect(isSample(touched)).toBe(true);
		expect(idsOf(sampleRemoval({ ...records, activity: [touched] }, later)).has('touched')).toBe(true);
	});

	it('removes nothing twice, and nothing where there is nothing', () => {
		const removed = records.activity.map((activity) => ({ ...activity, deletedAt: '2026-11-25T12:00:00.000Z' }));
		expect(sampleRemoval({ ...recordsOf({ command: 'addSample', patches: [] }), activity: removed }, later).patches).toEqual([]);
		expect(sampleRemoval({ ...recordsOf({ command: 'addSample', patches: [] }), activity: [own({})] }, later).patches).toEqual([]);
	});
});
