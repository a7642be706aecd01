import type { Stint } from '#lib/model/stint.ts';
import { describe, expect, it } from 'vitest';
import type { ActivityKind } from '#lib/model/activity.ts';
import { languages } from '#lib/model/scalars.ts';
import { recordTypes, type TypeName } from '#lib/model/recordTypes.ts';
import { isValueOf } from '#lib/model/readValue.ts';
import type { Field } from '#lib/model/kinds.ts';
import { isOpen, offeredStatuses } from '#lib/model/status.ts';
import { activityProblem } from '#lib/domain/checkActivity.ts';
import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import { occurrencesIn, occurrencesOf } from '#lib/domain/occurrencesOf.ts';
import { overAt } from '#lib/domain/pastRule.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import { isRuleFinite } from '#lib/domain/recurrence/lastOccurrence.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { startOfWeek, weekday } from '#lib/domain/time/week.ts';
import { sampleChange } from '#lib/domain/sample/sampleChange.ts';
import { isSampleId } from '#lib/domain/sample/sampleId.ts';
import { firstRecords } from '#lib/store/firstRecords.ts';
import { activitiesOf, moments, optionsAt } from './options.ts';

const words = { category: (key: string) => key, dictionary: (key: string) => key, calendar: '', me: '' };
const first = firstRecords({ member: 'm', calendar: 'c' }, words, 'en', 'UTC');
const kinds = new Map(first.patches.flatMap((patch) => (patch.type === 'term' ? [[patch.id, patch.fields.kind]] : [])));

const cases = languages.flatMap((language) => moments.map((moment) => [language, moment] as const));

describe.each(cases)('sample data in %s at %s', (language, moment) => {
	const options = optionsAt(language, moment);
	const change = sampleChange(options);
	const activities = activitiesOf(change);
	const self = options.memberId;
	const byId = new Map(change.patches.map((patch) => [patch.id, patch]));

	it('are one change of unique new records that their fields can hold', () => {
		expect(change.command).toBe('addSample');
		expect(byId.size).toBe(change.patches.length);
		const known = (type: TypeName, name: string, value: unknown) => {
			const field = (recordTypes[type].fields as Record<string, Field>)[name];
			return field !== undefined && value !== undefined && isValueOf(field, value);
		};
		const wrong = change.patches.flatMap(({ type, fields }) => Object.entries(fields).filter(([name, value]) => !known(type, name, value)));
		expect(wrong).toEqual([]);
		expect(change.patches.filter(({ create }) => create !== true)).toEqual([]);
		const strangers = change.patches.filter(
			({ type, id, fields }) => !isSampleId(type === 'activity' && fields.seriesId ? fields.seriesId : id),
		);
		expect(strangers).toEqual([]);
	});

	it('are of a believable size', () => {
		const count = (type: string) => change.patches.filter((patch) => patch.type === type).length;
		const repeating = activities.filter(({ when }) => when.rrule !== undefined).length;
		expect(change.patches.length).toBeLessThanOrEqual(1_250);
		expect(count('member')).toBe(11);
		expect(count('calendar')).toBe(6);
		expect(count('term')).toBe(14);
		expect(count('company')).toBeGreaterThanOrEqual(12);
		expect(count('contact')).toBe(28);
		expect(count('resource')).toBe(3);
		expect(repeating).toBeGreaterThanOrEqual(12);
		expect(repeating).toBeLessThanOrEqual(20);
		expect(activities.length - repeating).toBeGreaterThanOrEqual(600);
		expect(activities.length - repeating).toBeLessThanOrEqual(900);
	});

	it('measure lately done work of those who did it, one thing at a time', () => {
		const stints = change.patches.filter((patch) => patch.type === 'stint').map(({ fields }) => fields as Stint);
		const done = new Map(activities.filter(({ status }) => status === 'done').map((one) => [one.id, one]));
		const until = new Map<string, string>();
		const wrong = stints
			.sort((one, other) => one.start.localeCompare(other.start))
			.filter(({ activityId, memberId, start, stop = '' }) => {
				const before = until.get(memberId) ?? '';
				until.set(memberId, stop);
				return start < before || stop <= start || Date.parse(stop) > options.now || done.get(activityId)?.assigneeId !== memberId;
			});
		expect(wrong).toEqual([]);
		expect(stints.length).toBeGreaterThan(20);
	});

	it('point only at records that are there', () => {
		const wrong = activities.filter((activity) => {
			const members = [activity.assigneeId, activity.createdBy, ...performersOf(activity)];
			const terms = [...Object.keys(activity.tags), ...Object.keys(activity.goals), ...(activity.productId ? [activity.productId] : [])];
			const parties = [...Object.keys(activity.links), ...Object.keys(activity.participants)].map((key) => key.split(':'));
			return (
				byId.get(activity.calendarId)?.type !== 'calendar' ||
				members.some((member) => member !== self && byId.get(member)?.type !== 'member') ||
				terms.some((term) => byId.get(term)?.type !== 'term') ||
				parties.some(([type, id]) => id !== self && byId.get(id ?? '')?.type !== type) ||
				Object.keys(activity.resources).some((id) => byId.get(id)?.type !== 'resource')
			);
		});
		expect(wrong).toEqual([]);
	});

	it('have the kind of their category and a status that it offers [I-1]', () => {
		const offers = (kind: ActivityKind): readonly string[] => offeredStatuses[kind];
		const wrong = activities.filter(({ categoryId, kind, status }) => kinds.get(categoryId) !== kind || !offers(kind).includes(status));
		expect(wrong).toEqual([]);
	});

	it('have times of a form that is allowed [I-3] [I-13]', () => {
		const wrong = activities.filter((activity) => {
			const { kind, when } = activity;
			const { start, end, due, rrule } = when;
			return (
				activityProblem(activity) !== undefined ||
				(due !== undefined && (kind !== 'task' || (start !== undefined && isDay(due) !== isDay(start)))) ||
				((kind === 'note' || kind === 'mail') && (end !== undefined || due !== undefined)) ||
				(rrule !== undefined && !isRuleFinite(rrule))
			);
		});
		expect(wrong).toEqual([]);
	});

	it('plan nothing in the past but tasks that are overdue [I-6]', () => {
		const overdue = activities.filter(({ when, status }) => !when.rrule && isOpen(status) && (overAt(when) ?? Infinity) <= options.now);
		expect(overdue.map(({ kind }) => kind)).toEqual(overdue.map(() => 'task'));
		expect(overdue).toHaveLength(5);
		for (const activity of activities.filter(({ when }) => when.rrule !== undefined)) {
			const past = occurrencesOf(activity, { from: '2020-01-01', to: options.today, tz: options.tz });
			expect(past.filter(({ own }) => overAt(own)! <= options.now)).toEqual([]);
		}
	});

	it('are completed exactly when done, never later than now [I-14]', () => {
		const wrong = activities.filter(
			({ status, completedAt }) => (completedAt !== undefined) !== (status === 'done') || Date.parse(completedAt ?? '') > options.now,
		);
		expect(wrong).toEqual([]);
	});

	it('name the assignee among the performers, and participants only where there are more [I-10]', () => {
		const wrong = activities.filter(({ assigneeId, participants }) => {
			const size = Object.keys(participants).filter((key) => key.startsWith('member:')).length;
			return size === 1 || (size > 0 && participants[`member:${assigneeId}`]?.role !== 'performer');
		});
		expect(wrong).toEqual([]);
	});

	it('have a direction and contacts only with customers, and an outcome exactly when done with goals [I-11] [I-12]', () => {
		const wrong = activities.filter(({ direction, participants, links, goals, outcome, status }) => {
			const contacts = Object.keys(participants).some((key) => key.startsWith('contact:'));
			const linked = Object.keys(links).length > 0;
			const reached = Object.keys(goals).length > 0 && status === 'done';
			return ((direction !== undefined || contacts) && !linked) || (outcome !== undefined) !== reached;
		});
		expect(wrong).toEqual([]);
		expect(activities.filter(({ resources }) => Object.keys(resources).length > 0).length).toBeGreaterThan(3);
	});

	it('replace occurrences that the series leaves out', () => {
		const replacing = activities.filter(({ seriesId }) => seriesId !== undefined);
		expect(replacing.filter(({ status }) => isOpen(status)).length).toBeGreaterThanOrEqual(1);
		for (const { id, seriesId, recurrenceId } of replacing) {
			const series = activities.find((activity) => activity.id === seriesId);
			expect(id).toBe(occurrenceId(seriesId!, recurrenceId!));
			expect(series?.exdates[recurrenceId!]).toBe(true);
		}
	});

	it('give the user a lively week that is not overcrowded', () => {
		const monday = startOfWeek(options.today, 1);
		const mine = activities.filter((activity) => performersOf(activity).includes(self));
		const week = occurrencesIn(mine, { from: monday, to: addDays(monday, 7), tz: options.tz });
		expect(week.length).toBeGreaterThanOrEqual(20);
		expect(week.length).toBeLessThanOrEqual(45);
		for (let later = 0; later < 7; later++) {
			const day = addDays(monday, later);
			const count = week.filter(
				({ start, wholeDay, activity }) => start.startsWith(day) && !(wholeDay && activity.kind === 'event'),
			).length;
			if (weekday(day) <= 5) expect(count, day).toBeLessThanOrEqual(10);
		}
	});

	it('let at most three pairs of the user’s timed activities overlap in any week', () => {
		const mine = activities.filter((activity) => performersOf(activity).includes(self));
		for (let week = -6; week <= 6; week++) {
			const from = addDays(startOfWeek(options.today, 1), week * 7);
			const timed = occurrencesIn(mine, { from, to: addDays(from, 7), tz: options.tz }).filter(
				(one) => !one.wholeDay && one.end > one.start,
			);
			const pairs = timed.flatMap((one, index) => timed.slice(index + 1).filter((other) => one.start < other.end && other.start < one.end));
			expect(pairs.length).toBeLessThanOrEqual(3);
		}
	});

	it('keep sane hours', () => {
		const range = { from: addDays(options.today, -60), to: addDays(options.today, 60), tz: options.tz };
		const timed = occurrencesIn(activities, range).filter(({ wholeDay, activity }) => !wholeDay && activity.when.due === undefined);
		const odd = timed.filter(({ start, end }) => start.slice(11) < '07:45' || end.slice(11) > '18:00' || weekday(start) > 5);
		expect(odd.filter(({ activity }) => activity.kind !== 'event')).toEqual([]);
		expect(odd.length).toBeLessThanOrEqual(20);
	});

	it('leave no gap in any text', () => {
		const texts = activities.flatMap(({ subject, description, details, location = '' }) =>
			[subject, description, details, location].filter((text) => /[{}]|undefined| {2}|^ | $/.test(text)),
		);
		expect(texts).toEqual([]);
		const subjects = activities.map(({ subject }) => subject);
		expect(subjects.filter((subject) => subject.charAt(0) !== subject.charAt(0).toUpperCase() || subject === '')).toEqual([]);
		expect(activities.some(({ subject }) => subject.length > 150)).toBe(true);
	});
});

describe('sample data', () => {
	it('are the same for the same options, and new records at another moment', () => {
		const [one, two] = [optionsAt('en', '2026-11-25T11:40'), optionsAt('en', '2026-11-25T11:41')];
		expect(sampleChange(one)).toEqual(sampleChange(one));
		const ids = new Set(sampleChange(one).patches.map(({ id }) => id));
		expect(sampleChange(two).patches.filter(({ id }) => ids.has(id))).toEqual([]);
	});

	it('are written in each language on their own', () => {
		const [en, it_, pl] = languages.map(
			(language) => new Set(activitiesOf(sampleChange(optionsAt(language, moments[1]))).map(({ subject }) => subject)),
		);
		for (const [one, other] of [
			[en, it_],
			[en, pl],
			[it_, pl],
		] as const) {
			expect([...one!].filter((subject) => other!.has(subject))).toEqual([]);
			expect(one!.size).toBeGreaterThan(250);
		}
	});

	it('hold everything that a calendar can show', () => {
		const options = optionsAt('pl', moments[1]);
		const activities = activitiesOf(sampleChange(options));
		const shows = (test: (activity: (typeof activities)[number]) => boolean) => expect(activities.some(test)).toBe(true);
		for (const status of ['planned', 'not_started', 'in_progress', 'waiting', 'deferred', 'done', 'cancelled'])
			shows((one) => one.status === status);
		for (const kind of ['event', 'task', 'call', 'mail', 'note']) shows((one) => one.kind === kind);
		shows(({ when }) => when.start === undefined && when.due === undefined);
		shows(({ when }) => when.tz !== options.tz);
		shows(
			({ status, createdBy, assigneeId }) => status === 'not_started' && createdBy !== options.memberId && assigneeId === options.memberId,
		);
		shows(({ reminders }) => Object.keys(reminders).length > 0);
		shows(({ amount }) => amount?.currency === 'PLN');
		shows(({ when, exdates }) => when.rrule !== undefined && Object.keys(exdates).length > 0);
	});
});
