import type { Activity } from '#lib/model/activity.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import type { Member } from '#lib/model/member.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import { idOfUid } from '../idOfUid.ts';
import type { ExportOptions } from './exportOptions.ts';

/** What writing one activity depends on: the options by id, and the other activities of the file. */
export interface ExportContext {
	options: ExportOptions;
	isFull: boolean;
	calendar: (id: Uuid) => Calendar | undefined;
	term: (id: Uuid) => Term | undefined;
	member: (id: Uuid) => Member | undefined;
	/** The series that an occurrence belongs to, if it is in the file. */
	seriesOf: (activity: Activity) => Activity | undefined;
	/** Wall clocks of a series' occurrences that stand in the file as activities of their own. */
	replacedIn: (series: Activity) => ReadonlySet<Civil>;
}

const byId = <Held extends { id: Uuid }>(records: readonly Held[]) => {
	const map = new Map(records.map((record) => [record.id, record]));
	return (id: Uuid) => map.get(id);
};

const noneReplaced: ReadonlySet<Civil> = new Set();

/** The UID (RFC 5545 §3.8.4.7) of an activity that is no single occurrence: the one it came with, if that leads back to it. */
export function uidOf({ id, uid }: Activity): string {
	return uid !== undefined && idOfUid(uid) === id ? uid : id;
}

export function exportContext(activities: readonly Activity[], options: ExportOptions): ExportContext {
	const activity = byId(activities);
	const replaced = new Map<Uuid, Set<Civil>>();
	for (const { seriesId, recurrenceId } of activities) {
		if (seriesId === undefined || recurrenceId === undefined) continue;
		const keys = replaced.get(seriesId);
		if (keys) keys.add(recurrenceId);
		else replaced.set(seriesId, new Set([recurrenceId]));
	}
	return {
		options,
		isFull: options.audience === 'full',
		calendar: byId(options.calendars),
		term: byId(options.terms),
		member: byId(options.members),
		seriesOf: ({ seriesId }) => (seriesId === undefined ? undefined : activity(seriesId)),
		replacedIn: ({ id }) => replaced.get(id) ?? noneReplaced,
	};
}
