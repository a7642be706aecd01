import type { Activity } from '#lib/model/activity.ts';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Civil, Instant, SetOf, Uuid } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { changedFields, fieldsOf } from './changedFields.ts';
import { occurrenceId } from './occurrenceId.ts';
import { spanFrom } from './occurrencesOf.ts';
import { formatRule } from './recurrence/formatRule.ts';
import { parseRule } from './recurrence/parseRule.ts';
import type { Rule } from './recurrence/rule.ts';
import { shiftRule } from './recurrence/shiftRule.ts';
import { splitRule } from './recurrence/splitRule.ts';
import { spanOf } from './span.ts';
import { addDays, addMinutes, daysBetween, minutesBetween } from './time/arithmetic.ts';
import { isDay } from './time/civil.ts';

/** Which occurrences of a series a change is for. */
export const scopes = ['this', 'following', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** One occurrence of a series, and what goes with it. */
export interface Place {
	series: Activity;
	/** The wall clock that the rule gives the occurrence. */
	recurrenceId: Civil;
	/** Occurrences of the series that are records of their own. */
	replaced: readonly Activity[];
}

/** The time of one occurrence of a series, without the rule. */
export function whenOf(series: Activity, recurrenceId: Civil): When {
	const span = spanOf(series.when);
	if (!span) throw new Error('An open-ended activity has no occurrences');
	const { start, end } = spanFrom(recurrenceId, span);
	const { tz } = series.when;
	if (series.when.due !== undefined) return { due: start, tz };
	return series.when.end === undefined ? { start, tz } : { start, end, tz };
}

/** The id of an occurrence's own record, unless one has it that was replaced on this day before the series was moved. */
function ownId({ series, recurrenceId, replaced }: Place): Uuid {
	let id = occurrenceId(series.id, recurrenceId);
	while (replaced.some((one) => one.id === id && one.recurrenceId !== recurrenceId)) id = occurrenceId(id, recurrenceId);
	return id;
}

/** The occurrence as an activity of its own: what the card shows and edits. */
export function occurrenceAsActivity(place: Place): Activity {
	const { series, recurrenceId } = place;
	const { exdates: _exdates, rdates: _rdates, ...rest } = series;
	const own = { id: ownId(place), when: whenOf(series, recurrenceId), seriesId: series.id, recurrenceId };
	return { ...rest, exdates: {}, rdates: {}, ...own };
}

const skip = (recurrenceId: Civil): FieldValues<'activity'> => ({ exdates: { [recurrenceId]: true } });

/**
 * "This one": the occurrence becomes a record of its own, and the series leaves it out. What was changed is written
 * over a plain copy, so that two people who change different things of one occurrence meet in one record.
 */
export function changeThis(place: Place, after: Activity): Patch[] {
	const copy = occurrenceAsActivity(place);
	const fields = changedFields('activity', copy, after);
	return [
		{ type: 'activity', id: copy.id, create: true, fields: fieldsOf('activity', copy) },
		...(Object.keys(fields).length > 0 ? [{ type: 'activity' as const, id: copy.id, fields }] : []),
		{ type: 'activity', id: place.series.id, fields: skip(place.recurrenceId) },
	];
}

/** How far an occurrence was moved, to move others alike: by days where either is a whole day, else by minutes. */
type Shift = (civil: Civil) => Civil;

function shiftBetween(from: Civil, to: Civil): Shift {
	if (isDay(to)) return (civil) => addDays(civil.slice(0, 10), daysBetween(from, to));
	if (isDay(from)) return (civil) => `${addDays(civil.slice(0, 10), daysBetween(from, to))}${to.slice(10)}`;
	return (civil) => addMinutes(civil, minutesBetween(from, to));
}

const shiftSet = (set: SetOf<Civil>, shift: Shift): SetOf<Civil> =>
	Object.fromEntries(Object.keys(set).map((civil) => [shift(civil), true]));

/** The rule that goes with a moved start: unchanged where nothing moved or a new one was chosen. */
function ruleMoved(rrule: string | undefined, chosen: string | undefined, from: Civil, to: Civil): string | undefined {
	if (rrule === undefined || chosen !== rrule || from === to) return chosen;
	const parsed = parseRule(rrule);
	if ('problem' in parsed) return rrule;
	const shifted = shiftRule(parsed.rule, from, to);
	return shifted && formatRule(shifted);
}

const startOf = (when: When) => when.due ?? when.start;

/** The whole series with the time that one of its occurrences was given; undefined if no rule says what is meant. */
function seriesMoved({ series, recurrenceId }: Place, after: Activity): { when: When; shift: Shift } | undefined {
	const to = startOf(after.when);
	const first = startOf(series.when);
	if (to === undefined || first === undefined) return undefined;
	const shift = shiftBetween(recurrenceId, to);
	const rrule = ruleMoved(series.when.rrule, after.when.rrule, recurrenceId, to);
	if (after.when.rrule !== undefined && rrule === undefined) return undefined;
	const { rrule: _rrule, ...occurrence } = after.when;
	const span = spanOf(occurrence)!;
	const moved = spanFrom(shift(first), span);
	const when: When = { tz: after.when.tz, ...(rrule !== undefined && { rrule }) };
	if (after.when.due !== undefined) return { when: { ...when, due: moved.start }, shift };
	return { when: { ...when, start: moved.start, ...(after.when.end !== undefined && { end: moved.end }) }, shift };
}

function replacedMoved(replaced: readonly Activity[], seriesId: Uuid, shift: Shift): Patch[] {
	return replaced.map((one) => ({
		type: 'activity',
		id: one.id,
		fields: { seriesId, ...(one.recurrenceId !== undefined && { recurrenceId: shift(one.recurrenceId) }) },
	}));
}

/** What `after`, edited as one occurrence with the rule of its series, says of the series itself. */
const withoutOccurrence = ({ seriesId: _seriesId, recurrenceId: _recurrenceId, ...activity }: Activity, like: Activity): Activity => ({
	...activity,
	id: like.id,
	exdates: like.exdates,
	rdates: like.rdates,
});

/**
 * "All": the series itself changes; moving one occurrence moves every one by as much, with the skipped and the replaced
 * ones. Refused where a rule such as "the last working day" cannot be moved: it must be chosen anew.
 */
export function changeAll(place: Place, after: Activity): Result<Patch[]> {
	const { series, replaced } = place;
	const moved = seriesMoved(place, after);
	if (!moved) return refused({ kind: 'recurrenceInvalid', text: series.when.rrule ?? '' });
	const target = { ...withoutOccurrence(after, series), when: moved.when };
	const still = moved.shift(place.recurrenceId) === place.recurrenceId;
	const dates = still ? {} : { exdates: shiftSet(series.exdates, moved.shift), rdates: shiftSet(series.rdates, moved.shift) };
	const fields = changedFields('activity', series, { ...target, ...dates });
	const patches: Patch[] = Object.keys(fields).length > 0 ? [{ type: 'activity', id: series.id, fields }] : [];
	return ok(still ? patches : [...patches, ...replacedMoved(replaced, series.id, moved.shift)]);
}

const fromOn = (set: SetOf<Civil>, at: Civil): SetOf<Civil> =>
	Object.fromEntries(
		Object.keys(set)
			.filter((civil) => civil >= at)
			.map((civil) => [civil, true]),
	);

/** What ends a series before a time: its rule's end, and none of the extra days from there on. */
function endBefore(series: Activity, head: Rule, at: Civil): Patch {
	const later = Object.fromEntries(Object.keys(fromOn(series.rdates, at)).map((civil) => [civil, undefined]));
	const fields = { when: { ...series.when, rrule: formatRule(head) }, ...(Object.keys(later).length > 0 && { rdates: later }) };
	return { type: 'activity', id: series.id, fields };
}

/**
 * "This and following": the series ends before the occurrence, and a new one begins with it, which takes along what was
 * skipped or replaced from there on. The first occurrence and all that follow are the whole series.
 */
export function changeFollowing(place: Place, after: Activity, newId: Uuid): Result<Patch[]> {
	const { series, recurrenceId, replaced } = place;
	const { rrule, tz } = series.when;
	const split = rrule === undefined ? undefined : splitRule({ rrule, start: startOf(series.when)!, tz }, recurrenceId);
	if (!split) return changeAll(place, after);
	const tail: Activity = {
		...series,
		id: newId,
		when: { ...whenOf(series, recurrenceId), rrule: formatRule(split.tail) },
		exdates: fromOn(series.exdates, recurrenceId),
		rdates: fromOn(series.rdates, recurrenceId),
	};
	const chosen = after.when.rrule === rrule ? { ...after, when: { ...after.when, rrule: formatRule(split.tail) } } : after;
	const later = replaced.filter((one) => (one.recurrenceId ?? '') >= recurrenceId);
	const moved = changeAll({ series: tail, recurrenceId, replaced: [] }, chosen);
	if (!moved.ok) return moved;
	const shift = shiftBetween(recurrenceId, startOf(after.when) ?? recurrenceId);
	return ok([
		endBefore(series, split.head, recurrenceId),
		{ type: 'activity', id: newId, create: true, fields: fieldsOf('activity', tail) },
		...moved.value,
		...replacedMoved(later, newId, shift),
	]);
}

/** Takes occurrences away: one is left out, all following end the series before it, all go to the trash. */
export function deleteOccurrences(place: Place, scope: Scope, now: Instant): Patch[] {
	const { series, recurrenceId, replaced } = place;
	const trash = (activity: Activity): Patch => ({ type: 'activity', id: activity.id, fields: { deletedAt: now } });
	if (scope === 'this') return [{ type: 'activity', id: series.id, fields: skip(recurrenceId) }];
	const { rrule, tz } = series.when;
	const split = scope === 'all' || rrule === undefined ? undefined : splitRule({ rrule, start: startOf(series.when)!, tz }, recurrenceId);
	if (!split) return [trash(series), ...replaced.map(trash)];
	return [endBefore(series, split.head, recurrenceId), ...replaced.filter((one) => (one.recurrenceId ?? '') >= recurrenceId).map(trash)];
}

/** The patches of a change to an occurrence in the scope chosen. */
export function changeOccurrences(place: Place, after: Activity, scope: Scope, newId: Uuid): Result<Patch[]> {
	if (scope === 'this') return ok(changeThis(place, after));
	return scope === 'all' ? changeAll(place, after) : changeFollowing(place, after, newId);
}
