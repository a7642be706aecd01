import type { Activity } from '#lib/model/activity.ts';
import type { AnyRecord } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Stint } from '#lib/model/stint.ts';
import type { Find } from '#lib/store/find.ts';

/** What a report of stints speaks of. */
export interface ReportRecords {
	activities: Map<Uuid, Activity>;
	/** Those activities, and the companies and projects that they are about. */
	named: Map<Uuid, AnyRecord>;
}

const byId = <Type extends AnyRecord>(records: readonly Type[]) => new Map(records.map((record) => [record.id, record]));

/** Reads the activities of stints, in the trash or not, and the companies and projects that they are about. */
export async function reportRecords(find: Find, stints: readonly Stint[]): Promise<ReportRecords> {
	const activities = await find.getMany('activity', [...new Set(stints.map((stint) => stint.activityId))]);
	const links = [...new Set(activities.flatMap((activity) => Object.keys(activity.links)))];
	const ids = (type: string) => links.filter((link) => link.startsWith(`${type}:`)).map((link) => link.slice(type.length + 1));
	const [companies, projects] = await Promise.all([find.getMany('company', ids('company')), find.getMany('project', ids('project'))]);
	return { activities: byId(activities), named: byId<AnyRecord>([...activities, ...companies, ...projects]) };
}
