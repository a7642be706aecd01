import type { Activity } from '#lib/model/activity.ts';
import type { Change, FieldValues, Patch } from '#lib/model/change.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import { foreignIn, newerFields } from './newerFields.ts';
import { compareVersions } from './compareVersions.ts';
import { contentOf, placeOf } from './fieldsOf.ts';
import type { ImportedActivity, Version } from './imported.ts';
import type { ImportOptions } from './importOptions.ts';
import { TagFinder } from './tagFinder.ts';
import { whatItSays } from './whatItSays.ts';

/** Why an activity of a file changes nothing. */
export type SkipReason =
	/** It has neither a time nor a word. */
	| 'empty'
	/** What is here is newer. */
	| 'older'
	/** The file has the same activity in a newer version. */
	| 'repeated'
	/** It cancels something that is not here, and says nothing of it. */
	| 'nothingToCancel';

export interface Skipped {
	activity: ImportedActivity;
	reason: SkipReason;
}

export interface ImportPlan {
	fresh: ImportedActivity[];
	changed: ImportedActivity[];
	same: ImportedActivity[];
	skipped: Skipped[];
	/** How many activities are older than what is here, whether they are taken or not. */
	older: number;
	/** Everything the import does, as one action; without patches if there is nothing to do. */
	change: Change;
}

/** The ids to look up before planning: of the activities, and of series whose overrides come alone. */
export function idsToFind(imported: readonly ImportedActivity[]): Uuid[] {
	return [...new Set(imported.flatMap(({ id, seriesId }) => (seriesId === undefined ? [id] : [id, seriesId])))];
}

const isTimeless = ({ when }: ImportedActivity) => when.start === undefined && when.due === undefined;
const isWordless = ({ subject, description, location = '' }: ImportedActivity) => !(subject + description + location).trim();
const isEmpty = (activity: ImportedActivity) => isTimeless(activity) && isWordless(activity) && !activity.foreign.lines;

/** A cancellation need say no more than what it cancels (RFC 5546 §3.2.5), so by itself it may be nothing. */
const cancelsNothing = (activity: ImportedActivity, series: Activity | undefined) =>
	activity.status === 'cancelled' && isWordless(activity) && (isTimeless(activity) || (activity.seriesId !== undefined && !series));

/** One of each id: the newest, and of equal ones the last, which writers append. */
function newestOfEach(imported: readonly ImportedActivity[], skipped: Skipped[]): ImportedActivity[] {
	const newest = new Map<Uuid, ImportedActivity>();
	for (const activity of imported) {
		const held = newest.get(activity.id);
		const wins = !held || compareVersions(activity.foreign.version, held.foreign.version) >= 0;
		if (held) skipped.push({ activity: wins ? held : activity, reason: 'repeated' });
		if (wins) newest.set(activity.id, activity);
	}
	return [...newest.values()];
}

/** A series that is here already leaves out the occurrence that a lone override of a file replaces. */
function exdatePatches(plan: ImportPlan, existing: ReadonlyMap<Uuid, Activity>): Patch[] {
	const imported = new Set([...plan.fresh, ...plan.changed].map((activity) => activity.id));
	return [...plan.fresh, ...plan.changed].flatMap(({ seriesId, recurrenceId }): Patch[] => {
		const series = seriesId === undefined || imported.has(seriesId) ? undefined : existing.get(seriesId);
		if (!series || recurrenceId === undefined || series.exdates[recurrenceId]) return [];
		return [{ type: 'activity', id: series.id, fields: { exdates: { [recurrenceId]: true } } }];
	});
}

/** Where one activity goes, and what is written for it. */
interface Decision {
	list: 'fresh' | 'changed' | 'same' | { skip: SkipReason };
	patch?: Patch;
	isOlder?: boolean;
}

/** Whether a record was written after a version that Daybook put into a file; files tell seconds. */
const isWrittenSince = (editedAt: Instant, { modified }: Version) =>
	modified !== undefined && editedAt.slice(0, 19) > modified.slice(0, 19);

function planNew(
	activity: ImportedActivity,
	series: Activity | undefined,
	fields: FieldValues<'activity'>,
	{ memberId }: ImportOptions,
): Decision {
	const subject = activity.subject === '' && series ? series.subject : activity.subject;
	const patch = { type: 'activity' as const, id: activity.id, create: true as const };
	return { list: 'fresh', patch: { ...patch, fields: { ...fields, subject, createdBy: memberId } } };
}

function planOne(activity: ImportedActivity, existing: ReadonlyMap<Uuid, Activity>, options: ImportOptions, tags: TagFinder): Decision {
	if (isEmpty(activity) && activity.status !== 'cancelled') return { list: { skip: 'empty' } };
	const { id, seriesId = '' } = activity;
	const all = () => ({ ...placeOf(activity, options), ...contentOf(activity, options, tags) });
	const [held, series] = [existing.get(id), existing.get(seriesId)];
	const isHere = held !== undefined && held.deletedAt === undefined;
	if (!isHere && cancelsNothing(activity, series)) return { list: { skip: 'nothingToCancel' } };
	if (!held) return planNew(activity, series, all(), options);
	if (held.deletedAt !== undefined) {
		return {
			list: 'fresh',
			patch: { type: 'activity', id, fields: { ...newerFields(held, all()), deletedAt: undefined } },
		};
	}
	if (activity.own) {
		// Daybook's own file says all of the record: what differs is what it brings.
		const fields = newerFields(held, contentOf(activity, options, tags));
		if (Object.keys(fields).length === 0) return { list: 'same' };
		const isOlder = isWrittenSince(options.editedAt.get(id) ?? '', activity.foreign.version);
		return change({ type: 'activity', id, fields }, isOlder, options);
	}
	const before = foreignIn(held);
	if (before?.digest === activity.foreign.digest) return { list: 'same' };
	const isOlder = before !== undefined && compareVersions(activity.foreign.version, before.version) < 0;
	const content = contentOf(activity, options, tags);
	const fields = newerFields(held, activity.status === 'cancelled' ? whatItSays(content, held) : content);
	return change({ type: 'activity', id, fields }, isOlder, options);
}

/** Something newer gives way only if the person says so. */
function change(patch: Patch, isOlder: boolean, { takeOlder = false }: ImportOptions): Decision {
	return isOlder && !takeOlder ? { list: { skip: 'older' }, isOlder } : { list: 'changed', patch, isOlder };
}

/**
 * What importing activities does to what is there (`existing`, the trash included, by id). The same content again does
 * nothing, whatever has been changed here since; a newer version (SEQUENCE, then LAST-MODIFIED or DTSTAMP) wins, an older
 * one is skipped unless asked for, and so is what Daybook itself put into a file before it was edited here; what lies in
 * the trash comes back.
 */
export function planImport(
	imported: readonly ImportedActivity[],
	existing: ReadonlyMap<Uuid, Activity>,
	options: ImportOptions,
): ImportPlan {
	const plan: ImportPlan = {
		fresh: [],
		changed: [],
		same: [],
		skipped: [],
		older: 0,
		change: { command: 'import', patches: [] },
	};
	const tags = new TagFinder(options);
	const patches = newestOfEach(imported, plan.skipped).flatMap((activity): Patch[] => {
		const { list, patch, isOlder } = planOne(activity, existing, options, tags);
		if (typeof list === 'object') plan.skipped.push({ activity, reason: list.skip });
		else plan[list].push(activity);
		if (isOlder) plan.older++;
		return patch ? [patch] : [];
	});
	plan.change.patches = [...tags.newTerms(), ...patches, ...exdatePatches(plan, existing)];
	return plan;
}
