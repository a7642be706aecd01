import type { ImportedActivity } from '#lib/interop/ics/imported.ts';
import type { ImportOptions } from '#lib/interop/ics/importOptions.ts';
import { planImport, type ImportPlan } from '#lib/interop/ics/planImport.ts';
import type { Activity } from '#lib/model/activity.ts';
import { hues } from '#lib/model/calendar.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import type { Response } from '#lib/model/participants.ts';
import type { Uuid } from '#lib/model/scalars.ts';

/** A file, and the calendar that its new activities go to. */
export interface FileToPlan {
	activities: readonly ImportedActivity[];
	calendarId: Uuid;
	/** Also what is older than what is here. */
	takeOlder?: boolean;
	/** What the member answers to the invitation that the file is. */
	response?: Response;
}

/** What planning depends on besides the files; `now` in epoch ms. */
export type PlanningContext = Omit<ImportOptions, 'calendarId' | 'now' | 'editedAt' | 'takeOlder' | 'response'> & {
	now: number;
};

/** What each file does, in their order; an activity that an earlier file brings is left out of a later one. */
export function planFiles(
	files: readonly FileToPlan[],
	existing: ReadonlyMap<Uuid, Activity>,
	context: PlanningContext & Pick<ImportOptions, 'editedAt'>,
): ImportPlan[] {
	const now = new Date(context.now).toISOString();
	const seen = new Set<Uuid>();
	return files.map(({ activities, calendarId, takeOlder = false, response }) => {
		const own = activities.filter((activity) => !seen.has(activity.id));
		const repeated = activities.filter((activity) => seen.has(activity.id));
		const plan = planImport(own, existing, { ...context, now, calendarId, takeOlder, ...(response && { response }) });
		for (const activity of own) seen.add(activity.id);
		plan.skipped.push(...repeated.map((activity) => ({ activity, reason: 'repeated' as const })));
		return plan;
	});
}

/** A calendar that an import makes. */
export interface NewCalendar {
	id: Uuid;
	name: string;
}

/** One change for all files: first the calendars to be made, `order` being that of the first, then everything once. */
export function changeOf(plans: readonly ImportPlan[], calendars: readonly NewCalendar[], memberId: Uuid, order: number): Change {
	const made = calendars.map(({ id, name }, index): Patch => {
		const hue = hues[(order + index) % hues.length] ?? 'blue';
		const fields = { name, hue, ownerId: memberId, order: order + index, createdBy: memberId };
		return { type: 'calendar', id, create: true, fields };
	});
	// Two files may make the same tag.
	const created = new Set<Uuid>();
	const patches = [...made, ...plans.flatMap((plan) => plan.change.patches)].filter((patch) => {
		if (!patch.create) return true;
		const isFirst = !created.has(patch.id);
		created.add(patch.id);
		return isFirst;
	});
	return { command: 'import', patches };
}
