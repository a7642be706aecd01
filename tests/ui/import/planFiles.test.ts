import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
import type { ImportedActivity } from '#lib/interop/ics/imported.ts';
import { changeOf, planFiles } from '#lib/ui/import/planFiles.ts';
import { groupWarnings } from '#lib/ui/import/groupWarnings.ts';
import { nearestFirst } from '#lib/ui/import/nearestFirst.ts';

const context = {
	categoryIds: { event: 'meeting', task: 'task', call: 'call', mail: 'mail', note: 'note' },
	memberId: 'me',
	memberIds: ['me'],
	categories: [],
	now: Date.UTC(2026, 2, 10),
	tags: { dictionaryId: 'tags', terms: [], language: 'en' as const },
};

function activitiesOf(...events: string[]): ImportedActivity[] {
	const text = `BEGIN:VCALENDAR\n${events.map((lines) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT`).join('\n')}\nEND:VCALENDAR`;
	return readCalendarFile(text, { viewerZone: 'Europe/Rome' })?.activities ?? [];
}

const visit = (uid: string) => `UID:${uid}\nDTSTART:20260401T090000Z\nSUMMARY:${uid}\nCATEGORIES:Sales`;

describe('planning several files', () => {
	it('imports an activity that two files bring once, and makes each tag once', () => {
		const files = [
			{ activities: activitiesOf(visit('a'), visit('b')), calendarId: 'one' },
			{ activities: activitiesOf(visit('b'), visit('c')), calendarId: 'two' },
		];
		const plans = planFiles(files, new Map(), { ...context, editedAt: new Map() });
		expect(plans.map((plan) => plan.fresh.map((activity) => activity.subject))).toEqual([['a', 'b'], ['c']]);
		expect(plans[1]?.skipped).toMatchObject([{ reason: 'repeated', activity: { subject: 'b' } }]);
		const { command, patches } = changeOf(plans, [{ id: 'two', name: 'Work' }], 'me', 3);
		expect(command).toBe('import');
		expect(patches.map((patch) => patch.type)).toEqual(['calendar', 'term', 'activity', 'activity', 'activity']);
		expect(patches[0]).toMatchObject({ id: 'two', create: true, fields: { name: 'Work', order: 3, ownerId: 'me' } });
		expect(new Set(patches.map((patch) => patch.id)).size).toBe(patches.length);
	});
});

describe('what the preview shows first', () => {
	it('lists what is to come, then what has passed', () => {
		const days = ['20260101', '20260501', '20260301', '20260401'];
		const activities = activitiesOf(...days.map((day) => `UID:${day}\nDTSTART;VALUE=DATE:${day}\nSUMMARY:${day}`));
		const order = nearestFirst(activities, '2026-03-15').map((activity) => activity.subject);
		expect(order).toEqual(['20260401', '20260501', '20260301', '20260101']);
	});

	it('groups warnings by kind, the most frequent first, each example once', () => {
		const groups = groupWarnings([
			{ kind: 'zoneUnknown', text: 'CST' },
			{ kind: 'dateUnreadable', text: 'x', subject: 'Tea' },
			{ kind: 'dateUnreadable', text: 'x', subject: 'Tea' },
		]);
		expect(groups).toEqual([
			{ kind: 'dateUnreadable', count: 2, examples: ['Tea · x'] },
			{ kind: 'zoneUnknown', count: 1, examples: ['CST'] },
		]);
	});
});
