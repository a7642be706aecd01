import { hash128 } from '#lib/domain/hash128.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { compareVersions } from './compareVersions.ts';
import type { ImportedActivity, ImportWarning } from './imported.ts';
import { clockIn } from './placeTime.ts';
import { idOfUid } from './idOfUid.ts';
import type { Draft, Replaces } from './readEntry.ts';
import { occurrenceKey } from './readRecurrence.ts';
import { splitFollowing, type Part } from './splitFollowing.ts';

const repeats = ({ when, rdates }: ImportedActivity) => when.rrule !== undefined || Object.keys(rdates).length > 0;

/** Two different activities under one UID that no version orders: some writers give one UID to all. Both are kept. */
function tellApart(masters: Draft[], warnings: ImportWarning[]): void {
	const [first, ...others] = masters;
	for (const { activity, uid } of others) {
		if (!first || compareVersions(activity.foreign.version, first.activity.foreign.version) !== 0) continue;
		if (activity.when.start === first.activity.when.start) continue;
		activity.id = uuidFromText(`${uid}\n${activity.when.start ?? ''}`);
		activity.uid = uid;
		warnings.push({ kind: 'sameUid', text: uid, subject: activity.subject });
	}
}

/** A rule in an override would make a series of one occurrence of another. */
function withoutRule(activity: ImportedActivity, warnings: ImportWarning[]): void {
	const { rrule, ...when } = activity.when;
	if (rrule === undefined) return;
	activity.when = when;
	activity.foreign.lines = [...(activity.foreign.lines ?? []), `RRULE:${rrule}`];
	warnings.push({ kind: 'extraRuleIgnored', text: `RRULE:${rrule}`, subject: activity.subject });
}

/** Without its series in the file an override names its occurrence in the zone that the series is likely to have. */
function keyWithoutSeries({ time, startsInUtc }: Replaces, { when }: ImportedActivity): Civil {
	return clockIn(time, time.utc && startsInUtc ? 'UTC' : when.tz);
}

function replaceOne({ activity, uid }: Draft, replaces: Replaces, parts: readonly Part[]): void {
	const whole = parts[0]?.series;
	const asked = whole ? occurrenceKey(replaces.time, whole.when) : keyWithoutSeries(replaces, activity);
	const part = parts.findLast(({ from }) => from <= asked) ?? parts[0];
	const key = part ? part.move(asked) : asked;
	const seriesId = part?.series.id ?? idOfUid(uid);
	activity.id = occurrenceId(seriesId, key);
	if (uid !== '') activity.uid = uid;
	// A series whose rule could not be read has no occurrences to replace: each stands for itself.
	if (part && !repeats(part.series)) return;
	activity.seriesId = seriesId;
	activity.recurrenceId = key;
	if (!part) return;
	part.series.exdates[key] = true;
	if (activity.subject === '') activity.subject = part.series.subject;
}

/** The series of a group and, where THISANDFUTURE splits it, its later parts. */
function partsOf(series: ImportedActivity, replacing: readonly Draft[], warnings: ImportWarning[]): Part[] {
	const parts: Part[] = [{ series, from: series.when.start ?? '', move: (key) => key }];
	if (!repeats(series)) return parts;
	const following = replacing.flatMap(({ activity, replaces }) =>
		replaces?.following ? [{ activity, from: occurrenceKey(replaces.time, series.when) }] : [],
	);
	for (const { activity, from } of following.sort((one, other) => (one.from < other.from ? -1 : 1))) {
		const part = splitFollowing(parts, from, activity, warnings);
		if (part) parts.push(part);
	}
	return parts;
}

const newest = (drafts: readonly Draft[]) =>
	drafts.reduce<ImportedActivity | undefined>((best, { activity }) => {
		const isBetter = !best || compareVersions(activity.foreign.version, best.foreign.version) > 0;
		return isBetter ? activity : best;
	}, undefined);

function linkGroup(group: Draft[], warnings: ImportWarning[]): ImportedActivity[] {
	const [only] = group;
	if (only && group.length === 1 && !only.replaces) return [only.activity];
	const masters = group.filter((draft) => !draft.replaces);
	tellApart(masters, warnings);
	const series = newest(masters);
	const replacing = group.filter((draft) => draft.replaces);
	const parts = series ? partsOf(series, replacing, warnings) : [];
	const split = new Set(parts.map((part) => part.series));
	for (const draft of replacing) {
		if (!draft.replaces || split.has(draft.activity)) continue;
		withoutRule(draft.activity, warnings);
		replaceOne(draft, draft.replaces, parts);
	}
	// The content of a series is also which of its occurrences are told apart.
	if (replacing.length > 0) {
		for (const part of split) part.foreign.digest = digestWith(part.foreign.digest, Object.keys(part.exdates));
	}
	return group.map((draft) => draft.activity);
}

/** Daybook's own say themselves what they are an occurrence of; the file leaves out that the series lacks it. */
function linkOwn(activities: ImportedActivity[]): ImportedActivity[] {
	const byId = new Map(activities.map((activity) => [activity.id, activity]));
	for (const { seriesId, recurrenceId } of activities) {
		const series = seriesId === undefined ? undefined : byId.get(seriesId);
		if (series && recurrenceId !== undefined) series.exdates[recurrenceId] = true;
	}
	return activities;
}

const digestWith = (digest: string, keys: string[]) => hash128(`${digest}\n${keys.sort().join()}`).slice(0, 16);

/**
 * Ties the components of one UID together, in whatever order they stand: overrides get their series and its occurrence,
 * the series leaves that occurrence out, and THISANDFUTURE splits it (RFC 5545 §3.8.4.4).
 */
export function linkSeries(all: readonly Draft[], warnings: ImportWarning[]): ImportedActivity[] {
	const drafts = all.filter((draft) => !draft.activity.own?.intact);
	const own = linkOwn(all.filter((draft) => draft.activity.own?.intact).map((draft) => draft.activity));
	const groups = new Map<string, Draft[]>();
	for (const [index, draft] of drafts.entries()) {
		const key = draft.uid === '' ? `\n${index}` : `${draft.uid}\n${draft.activity.kind}`;
		const group = groups.get(key);
		if (group) group.push(draft);
		else groups.set(key, [draft]);
	}
	return [...own, ...[...groups.values()].flatMap((group) => linkGroup(group, warnings))];
}
