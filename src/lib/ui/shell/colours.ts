import type { Activity, ActivityStatus } from '#lib/model/activity.ts';
import type { Hue } from '#lib/model/calendar.ts';
import type { Catalogue } from './catalogue.svelte.ts';

/** What the colour of an activity can tell. */
export const colourings = ['calendar', 'category', 'person', 'status'] as const;
export type Colouring = (typeof colourings)[number];

/** The hue of each status, where colours tell that. */
export const huesOfStatuses: Record<ActivityStatus, Hue> = {
	planned: 'blue',
	not_started: 'indigo',
	in_progress: 'orange',
	waiting: 'yellow',
	deferred: 'purple',
	done: 'green',
	cancelled: 'grey',
};

/** The hue of an activity; grey where what it would tell is gone. */
export function hueOf(activity: Activity, colouring: Colouring, catalogue: Catalogue): Hue {
	switch (colouring) {
		case 'calendar':
			return catalogue.hueOf(activity.calendarId);
		case 'category':
			return catalogue.term.get(activity.categoryId)?.hue ?? 'grey';
		case 'person':
			return catalogue.member.get(activity.assigneeId)?.hue ?? 'grey';
		case 'status':
			return huesOfStatuses[activity.status];
	}
}
