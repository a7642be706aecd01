import type { ActivityStatus } from '#lib/model/activity.ts';
import type { Hue } from '#lib/model/calendar.ts';
import type { Catalogue } from '../shell/catalogue.svelte.ts';
import { huesOfStatuses, type Colouring } from '../shell/colours.ts';
import { formatLabel } from '../words/format.ts';
import { statusWord } from '../words/status.ts';

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
			return Object.entries(huesOfStatuses).map(([status, hue]) => ({
				name: statusWord({ kind: 'task', status: status as ActivityStatus }),
				hue,
			}));
	}
}
