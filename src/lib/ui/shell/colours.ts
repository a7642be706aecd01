import type { Activity, ActivityStatus } from '#lib/model/activity.ts';
import type { Hue } from '#lib/model/calendar.ts';
import { formatLabel } from '../words/format.ts';
import { statusWord } from '../words/status.ts';
import type { Catalogue } from './catalogue.svelte.ts';

/** What the colour of an activity can tell. */
export const colourings = ['calendar', 'category', 'person', 'status'] as const;
export type Colouring = (typeof colourings)[number];

const ofStatus: Record<ActivityStatus, Hue> = {
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
			return ofStatus[activity.status];
	}
}

/** What the hues mean, in the order people know the things; calendars say it themselves, in their list. */
export function legendOf(colouring: Colouring, catalogue: Catalogue): { name: string; hue: Hue }[] {
	switch (colouring) {
		case 'calendar':
			return [];
		case 'category':
			return catalogue.categories.filter((term) => term.active).map((term) => ({ name: formatLabel(term.label), hue: term.hue ?? 'grey' }));
		case 'person':
			return catalogue.members.map(({ name, hue }) => ({ name, hue }));
		case 'status':
			return Object.entries(ofStatus).map(([status, hue]) => ({
				name: statusWord({ kind: 'task', status: status as ActivityStatus }),
				hue,
			}));
	}
}
