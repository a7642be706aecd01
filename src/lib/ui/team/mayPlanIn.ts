import type { Calendar } from '#lib/model/calendar.ts';
import { team } from './team.svelte.ts';

/** Whether whoever is at this device may plan in a calendar: not in what is shown to a team that he only reads in, or has left. */
export function mayPlanIn({ sharing }: Partial<Pick<Calendar, 'sharing'>>): boolean {
	const shown = team.state?.team;
	return sharing !== 'full' || shown === undefined || (shown.role !== undefined && shown.role !== 'viewer');
}
