import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import { activityStatuses, directions, outcomes, priorities, type Activity } from '#lib/model/activity.ts';
import type { Participants } from '#lib/model/participants.ts';
import type { Reminder } from '#lib/model/reminder.ts';
import type { Term } from '#lib/model/term.ts';
import { dictionaryIds } from '#lib/store/firstRecords.ts';
import { calendarText } from '#lib/interop/ics/write/writeCalendar.ts';
import { arbitrarySample } from '../../../domain/support/arbitraryActivity.ts';
import { categories, content, exportOptions, imported, made, me } from './exporting.ts';
import { findings, hasReaders } from './readers.ts';

const tag: Term = {
	...categories[0]!,
	id: uuidFromText('tag'),
	dictionaryId: dictionaryIds.tag,
	label: { en: 'Key account' },
};

/** Words as people and attackers write them: line breaks, quotes, controls, halves of characters, other scripts. */
const words = fc.oneof(
	fc.string({ maxLength: 40 }),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc
		.array(
			fc.constantFrom(
				'a',
				'\r\n',
				'\n',
				'\r',
				'"',
				'\\',
				';',
				',',
				':',
				'^',
				'\0',
				'\x1b',
				'\ud83d',
				'ż',
				'日本',
				'👩‍🔧',
				'\u2028',
				'END:VEVENT',
				' ',
			),
			{ maxLength: 12 },
		)
		.map((parts) => parts.join('')),
);

const uuid = fc.uuid();
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const absent = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const trigger: fc.Arbitrary<Reminder['trigger']> = fc.oneof(
	fc.record({ minutesBefore: fc.integer({ min: -3000, max: 50_000 }), anchor: fc.constantFrom('start', 'due') }),
	fc.record({ at: fc.constantFrom('2026-03-29T02:30', '2026-11-24T10:00', '2026-11-24') }),
);
const reminder = fc.record<Reminder>({
	trigger,
	channel: fc.constantFrom('app', 'mail', 'sms'),
	audience: fc.constantFrom('me', 'performers'),
	text: fc.string(),
});
const participants: fc.Arbitrary<Participants> = fc.dictionary(
	fc.constantFrom(`member:${me}`, 'contact:00000000-0000-4000-8000-000000000009'),
	fc.record({
		role: fc.constantFrom('performer', 'attendee'),
		response: fc.constantFrom('needs_action', 'accepted', 'tentative', 'declined'),
	}),
);

/** Every field that an activity has, whatever its form. */
const fields = fc.record({
	category: fc.constantFrom(...categories),
	subject: words,
	description: words,
	details: words,
	location: absent(words),
	phone: absent(words),
	email: absent(words),
	status: fc.constantFrom(...activityStatuses),
	priority: fc.constantFrom(...priorities),
	completedAt: absent(moment),
	busy: fc.boolean(),
	participants,
	reminders: fc.dictionary(uuid, reminder, { maxKeys: 3 }),
	tags: fc.constantFrom<Activity['tags']>({}, { [tag.id]: true }),
	custom: fc.dictionary(uuid, fc.oneof(words, fc.boolean(), fc.integer(), fc.array(uuid, { maxLength: 2 })), {
		maxKeys: 2,
	}),
	acknowledged: fc.constantFrom<Activity['acknowledged']>({}, { [`${tag.id}/${me}/${made}`]: true }),
	direction: absent(fc.constantFrom(...directions)),
	broadcast: fc.boolean(),
	links: fc.constantFrom<Activity['links']>({}, { [`company:${tag.id}`]: true }),
	threadId: absent(uuid),
	followsId: absent(uuid),
	geo: absent(
		fc.record({
			lat: fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees + 0),
			lon: fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees + 0),
		}),
	),
	resources: fc.dictionary(uuid, fc.constant(made), { maxKeys: 2 }),
	goals: fc.constantFrom<Activity['goals']>({}, { [tag.id]: true }),
	outcome: absent(fc.constantFrom(...outcomes)),
	productId: absent(uuid),
	incomplete: fc.boolean(),
	amount: absent(fc.constantFrom({ amount: '12.50', currency: 'EUR' })),
	uid: absent(fc.constantFrom('040000008200E00074C5@outlook', 'a,b;c\\d')),
});

const withoutAbsent = (activity: object) =>
	Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== undefined)) as unknown as Activity;

const activity = fc.tuple(arbitrarySample('2026-03-20', 300), fields, uuid).map(([sample, { category, ...rest }, id]) =>
	withoutAbsent({
		...sample.activity,
		...rest,
		id,
		assigneeId: me,
		createdAt: made,
		categoryId: category.id,
		kind: category.kind,
	}),
);

/** Some activities and, for series, an occurrence that was changed. */
const activities = fc.uniqueArray(activity, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }).map((all) =>
	all.flatMap((one) => {
		const { rrule, start } = one.when;
		if (rrule === undefined || start === undefined) return [one];
		const {
			when: { rrule: _rrule, ...when },
			uid: _uid,
			...rest
		} = one;
		const moved = {
			...rest,
			when,
			exdates: {},
			rdates: {},
			id: occurrenceId(one.id, start),
			seriesId: one.id,
			recurrenceId: start,
		};
		return [{ ...one, exdates: { ...one.exdates, [start]: true as const } }, moved];
	}),
);

const options = exportOptions({ terms: [...categories, tag] });

describe('files written for oneself', () => {
	it('give back every field of every record, wherever they are read', () => {
		fc.assert(
			fc.property(activities, fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'), (all, viewerZone) => {
				const back = imported(calendarText(all, options), options, viewerZone).activities;
				expect([...back.values()].map(content)).toEqual(all.map(content));
			}),
			{ numRuns: 120 },
		);
	});

	it('have nothing but content lines of 75 octets, whatever anybody typed', () => {
		fc.assert(
			fc.property(activities, fc.constantFrom('full' as const, 'others' as const), (all, audience) => {
				const text = calendarText(all, { ...options, audience });
				for (const line of text.split('\r\n')) {
					expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
					expect(line).not.toMatch(/(?!\t)\p{Cc}|[\u2028\u2029]/u);
					expect(line).toMatch(/^( |[A-Z-]+[;:]|$)/);
				}
				expect(text.match(/^BEGIN:V(EVENT|TODO|JOURNAL)\r$/gm)).toHaveLength(all.length);
			}),
			{ numRuns: 100 },
		);
	});

	it.skipIf(!hasReaders())(
		'are read by three independent readers (skipped where they are not installed)',
		() => {
			const samples = fc.sample(activities, { numRuns: 60, seed: 7 });
			const texts = samples.flatMap((all, index) => [
				[`full-${index}`, calendarText(all, options)],
				[`others-${index}`, calendarText(all, { ...options, audience: 'others' })],
			]);
			expect(findings(Object.fromEntries(texts) as Record<string, string>)).toEqual([]);
		},
		60_000,
	);
});
