import type { Activity } from '#lib/model/activity.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import type { Records } from '#lib/model/recordTypes.ts';
import { idsIn, referredTypes } from '../idsIn.ts';
import { isSampleId } from './sampleId.ts';

/** The types that sample data consist of. */
export const sampleTypes = ['activity', 'stint', ...referredTypes] as const;

/** The records of those types; those in the trash may be among them. */
export type SampleRecords = { [Type in (typeof sampleTypes)[number]]: readonly Records[Type][] };

/** Whether a record came with the sample data: also an occurrence of a sample series, which has no life without it. */
export function isSample(record: Pick<Activity, 'id' | 'seriesId'>): boolean {
	return isSampleId(record.id) || (record.seriesId !== undefined && isSampleId(record.seriesId));
}

/**
 * Puts the sample data into the trash. What the user added himself stays, and so does every calendar, tag, customer and colleague
 * that it needs. `activity` has to hold all activities,
 * `stint` all measured work. Without any sample data the change is empty.
 */
export function sampleRemoval(records: SampleRecords, now: number): Change {
	const live = { ...records, activity: records.activity.filter(({ deletedAt }) => deletedAt === undefined) };
	const used = new Set(live.activity.filter((activity) => !isSample(activity)).flatMap(idsIn));
	for (const { id, ownerId } of live.calendar) if (used.has(id) && ownerId !== undefined) used.add(ownerId);
	const fields = { deletedAt: new Date(now).toISOString() };
	const patches: Patch[] = [];
	for (const { id, link } of live.thread) if (used.has(id)) used.add(link.slice(link.indexOf(':') + 1));
	for (const { id, companyId } of [...live.contact, ...live.opportunity, ...live.project])
		if (!isSampleId(id) && companyId !== undefined) used.add(companyId);
	for (const { id, companyId } of live.contact) if (used.has(id) && companyId !== undefined) used.add(companyId);
	for (const type of sampleTypes) {
		for (const record of live[type]) {
			if (record.deletedAt === undefined && isSample(record) && !used.has(record.id)) {
				patches.push({ type, id: record.id, fields });
			}
		}
	}
	return { command: 'removeSample', patches };
}
