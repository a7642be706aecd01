import { describe, expect, it } from 'vitest';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Term } from '#lib/model/term.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { ImportOptions } from '#lib/interop/ics/importOptions.ts';
import { idsToFind, planImport } from '#lib/interop/ics/planImport.ts';
import { calendar, event, read, task } from './reading.ts';

const term = (id: string, name: string): Term => ({
	...(emptyValues('term') as unknown as Term),
	id,
	dictionaryId: 'tags',
	label: { en: name },
});
const options: ImportOptions = {
	calendarId: 'work',
	categoryIds: { event: 'meeting', task: 'task', call: 'call', mail: 'mail', note: 'note' },
	memberId: 'me',
	memberIds: ['me'],
	categories: [],
	now: '2026-03-10T12:00:00.000Z',
	editedAt: new Map(),
	tags: { dictionaryId: 'tags', terms: [term('t1', 'Sales')], language: 'en' },
};

/** What a store holds after the patches; members of sets and maps one by one. */
function applied(patches: readonly Patch[], existing: ReadonlyMap<string, Activity> = new Map()): Map<string, Activity> {
	const records = new Map(existing);
	for (const patch of patches.filter((one) => one.type === 'activity')) {
		const record = { ...(patch.create ? emptyValues('activity') : records.get(patch.id)), id: patch.id } as Record<string, unknown>;
		for (const [name, value] of Object.entries(patch.fields)) {
			const isMap = ['exdates', 'rdates', 'tags', 'participants', 'reminders'].includes(name);
			const next = isMap ? { ...(record[name] as object), ...(value as object) } : value;
			record[name] = isMap ? Object.fromEntries(Object.entries(next as object).filter(([, held]) => held !== undefined)) : next;
			if (value === undefined) Reflect.deleteProperty(record, name);
		}
		records.set(patch.id, record as unknown as Activity);
	}
	return records;
}

const plan = (text: string, existing: ReadonlyMap<string, Activity> = new Map(), changed: Partial<ImportOptions> = {}) =>
	planImport(read(text).activities, existing, { ...options, ...changed });
const first = (records: ReadonlyMap<string, Activity>) => [...records.values()][0] as Activity;

const visit = (...more: string[]) =>
	calendar(event('UID:a', 'DTSTART:20260316T090000Z', 'SUMMARY:Visit', 'DTSTAMP:20260101T000000Z', ...more));

describe('planImport', () => {
	it('makes new activities in the chosen calendar, with category, assignee and tags', () => {
		const { fresh, change } = plan(visit('CATEGORIES:sales,New tag'));
		expect(fresh).toHaveLength(1);
		expect(change.command).toBe('import');
		const tag = uuidFromText('tags\nnew tag');
		expect(change.patches[0]).toMatchObject({
			type: 'term',
			id: tag,
			create: true,
			fields: { label: { en: 'New tag' } },
		});
		expect(change.patches[1]).toMatchObject({
			type: 'activity',
			create: true,
			fields: {
				calendarId: 'work',
				categoryId: 'meeting',
				kind: 'event',
				assigneeId: 'me',
				participants: { 'member:me': { role: 'performer', response: 'accepted' } },
				tags: { t1: true, [tag]: true },
				status: 'planned',
			},
		});
	});

	it('does nothing the second time, at any later moment', () => {
		const text = calendar(
			event('UID:a', 'DTSTART:20260316T090000Z', 'CATEGORIES:x', 'BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM'),
			event('UID:s', 'DTSTART:20260303T150000Z', 'RRULE:FREQ=WEEKLY', 'EXDATE:20260317T150000Z'),
			event('UID:s', 'RECURRENCE-ID:20260310T150000Z', 'DTSTART:20260311T150000Z'),
			event('SUMMARY:No UID', 'DTSTART:20260303T150000Z'),
			task('UID:t', 'SUMMARY:Offer', 'STATUS:COMPLETED'),
		);
		const records = applied(plan(text).change.patches);
		const second = plan(text, records, { now: '2027-01-01T00:00:00.000Z' });
		expect(second.same).toHaveLength(5);
		expect(second.change.patches).toEqual([]);
	});

	it('leaves alone what was changed here as long as the file says the same', () => {
		const records = applied(plan(visit()).change.patches);
		const edited = new Map([[first(records).id, { ...first(records), subject: 'Visit with Anna' }]]);
		expect(plan(visit('LAST-MODIFIED:20260201T000000Z'), edited).change.patches).toEqual([]);
	});

	it('takes a newer version and keeps what was added here', () => {
		const records = applied(plan(visit('LOCATION:Milan', 'CATEGORIES:sales')).change.patches);
		const id = first(records).id;
		const edited = new Map([
			[id, { ...first(records), calendarId: 'home', assigneeId: 'anna', tags: { t1: true as const, mine: true as const } }],
		]);
		const { changed, change } = plan(visit('SEQUENCE:1', 'SUMMARY:ignored', 'DESCRIPTION:New'), edited);
		expect(changed).toHaveLength(1);
		const [patch] = change.patches;
		expect(Object.keys(patch?.fields ?? {}).sort()).toEqual(['description', 'foreign', 'location']);
		expect(first(applied(change.patches, edited))).toMatchObject({
			calendarId: 'home',
			assigneeId: 'anna',
			description: 'New',
			tags: { t1: true, mine: true },
		});
	});

	it('skips an older version, by SEQUENCE first and then by time', () => {
		const records = applied(plan(visit('SEQUENCE:2', 'DESCRIPTION:two')).change.patches);
		expect(plan(visit('SEQUENCE:1', 'LAST-MODIFIED:20270101T000000Z'), records).skipped).toMatchObject([{ reason: 'older' }]);
		expect(plan(visit('SEQUENCE:2', 'LAST-MODIFIED:20250101T000000Z'), records).skipped).toMatchObject([{ reason: 'older' }]);
		expect(plan(visit('SEQUENCE:3'), records).changed).toHaveLength(1);
	});

	it('takes the newest of several versions in one file', () => {
		const text = calendar(
			event('UID:a', 'SEQUENCE:2', 'SUMMARY:New', 'DTSTART:20260316T090000Z'),
			event('UID:a', 'SEQUENCE:1', 'SUMMARY:Old', 'DTSTART:20260316T100000Z'),
		);
		const { fresh, skipped } = plan(text);
		expect(fresh.map((activity) => activity.subject)).toEqual(['New']);
		expect(skipped).toMatchObject([{ reason: 'repeated', activity: { subject: 'Old' } }]);
	});

	it('brings back what lies in the trash', () => {
		const records = applied(plan(visit()).change.patches);
		const id = first(records).id;
		const trash = new Map([[id, { ...first(records), deletedAt: '2026-03-11T00:00:00.000Z' }]]);
		const { fresh, change } = plan(visit(), trash);
		expect(fresh).toHaveLength(1);
		expect(change.patches).toEqual([{ type: 'activity', id, fields: { deletedAt: undefined } }]);
	});

	it('[S3-53] enters past events as done, but not what repeats or was cancelled', () => {
		const past = ['DTSTART:20260301T090000Z', 'DTEND:20260301T100000Z'];
		const text = calendar(
			event('UID:a', ...past),
			event('UID:b', ...past, 'RRULE:FREQ=WEEKLY'),
			event('UID:c', ...past, 'STATUS:CANCELLED'),
		);
		const records = applied(plan(text).change.patches);
		expect([...records.values()].map(({ status, completedAt }) => [status, completedAt])).toEqual([
			['done', '2026-03-01T10:00:00.000Z'],
			['planned', undefined],
			['cancelled', undefined],
		]);
	});

	it('takes what lies at the ends of the years', () => {
		const days = ['VALUE=DATE:00010101', 'VALUE=DATE:99991231', 'TZID=Europe/Rome:99991231T235900'];
		const events = days.map((day) => event(`UID:${day}`, `DTSTART;${day}`, 'DURATION:P1D', 'RRULE:FREQ=DAILY'));
		expect(plan(calendar(...events)).fresh).toHaveLength(3);
	});

	it('skips what has neither a time nor a word', () => {
		const { skipped, change } = plan('BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR');
		expect(skipped).toMatchObject([{ reason: 'empty' }]);
		expect(change.patches).toEqual([]);
	});

	it('lets a series that is here leave out the occurrence of a lone override', () => {
		const records = applied(plan(calendar(event('UID:s', 'DTSTART:20260303T150000Z', 'RRULE:FREQ=WEEKLY'))).change.patches);
		const { activities } = read(calendar(event('UID:s', 'RECURRENCE-ID:20260317T150000Z', 'DTSTART:20260318T150000Z')));
		const seriesId = first(records).id;
		expect(idsToFind(activities)).toContain(seriesId);
		const { change } = planImport(activities, records, options);
		expect(change.patches.at(-1)).toEqual({
			type: 'activity',
			id: seriesId,
			fields: { exdates: { '2026-03-17T15:00': true } },
		});
	});

	describe('of a cancellation that says no more than what is cancelled (RFC 5546 §3.2.5)', () => {
		const lines = ['UID:board', 'ORGANIZER:mailto:anna@example.com'];
		const times = ['DTSTART;TZID=Europe/Rome:20260316T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'];
		const invitation = calendar('METHOD:REQUEST', event(...lines, ...times, 'SUMMARY:Board', 'LOCATION:Room 4'));
		const here = applied(plan(invitation).change.patches);
		const cancel = (...more: string[]) => calendar('METHOD:CANCEL', event(...lines, 'SEQUENCE:1', ...more));

		it('keeps the time and the words of what is here', () => {
			const after = first(applied(plan(cancel(), here).change.patches, here));
			const { subject, location, when } = first(here);
			expect(after).toMatchObject({ status: 'cancelled', subject, location, when });
		});

		it('takes one date out of a series, under the name of the series and at its time', () => {
			const { change } = plan(cancel('RECURRENCE-ID;TZID=Europe/Rome:20260323T090000'), here);
			const [series, date] = [...applied(change.patches, here).values()];
			expect(series).toMatchObject({ status: 'planned', exdates: { '2026-03-23T09:00': true } });
			expect(date).toMatchObject({
				status: 'cancelled',
				subject: 'Board',
				seriesId: series?.id,
				when: { start: '2026-03-23T09:00', tz: 'Europe/Rome' },
			});
		});

		it('is left where nothing is here that it could cancel', () => {
			const nothing = { change: { patches: [] }, skipped: [{ reason: 'nothingToCancel' }] };
			expect(plan(cancel())).toMatchObject(nothing);
			const deleted = { ...first(here), deletedAt: '2026-03-09T09:00:00.000Z' };
			expect(plan(cancel(), new Map([[deleted.id, deleted]]))).toMatchObject(nothing);
		});
	});
});
