import type { Patch } from '#lib/model/change.ts';
import type { Hue, Calendar } from '#lib/model/calendar.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { calendarKeys, tagKeys, type CalendarKey, type Content, type TagKey } from './content.ts';
import type { SampleOptions } from './options.ts';
import { sampleId } from './sampleId.ts';
import type { Team, Who } from './team.ts';

const calendarLooks: Record<CalendarKey, { hue: Hue; sharing: Calendar['sharing']; owner?: Who }> = {
	work: { hue: 'blue', sharing: 'full', owner: 'self' },
	visits: { hue: 'orange', sharing: 'full', owner: 'self' },
	private: { hue: 'pink', sharing: 'private', owner: 'self' },
	team: { hue: 'teal', sharing: 'full', owner: 'manager' },
	colleagues: { hue: 'indigo', sharing: 'full', owner: 'dispatcher' },
	holidays: { hue: 'red', sharing: 'full' },
};

const tagHues: Record<TagKey, Hue> = {
	heatPump: 'teal',
	boiler: 'orange',
	bathroom: 'blue',
	cooling: 'indigo',
	warranty: 'purple',
	grant: 'green',
	urgent: 'red',
};

/** The id of a calendar of the sample firm that was added at `now`. */
export const sampleCalendarId = (now: number, key: CalendarKey): Uuid => sampleId(now, `calendar/${key}`);

/** The id of a tag of the sample firm that was added at `now`. */
export const sampleTagId = (now: number, key: TagKey): Uuid => sampleId(now, `tag/${key}`);

/** The records of the calendars, which stand behind those the user has. */
export function calendarPatches(content: Content, { now, memberId: createdBy }: SampleOptions, team: Team): Patch[] {
	return calendarKeys.map((key, index) => {
		const { hue, sharing, owner } = calendarLooks[key];
		const ownerId = owner && { ownerId: team.idOf(owner) };
		const fields = { name: content.calendars[key], hue, sharing, order: 100 + index, ...ownerId, createdBy };
		return { type: 'calendar', id: sampleCalendarId(now, key), create: true, fields };
	});
}

/** The records of the tags. */
export function tagPatches(content: Content, options: SampleOptions): Patch[] {
	const { now, language, memberId: createdBy } = options;
	const dictionaryId = options.dictionaryId('tag');
	return tagKeys.map((key, index) => {
		const label = { [language]: content.tags[key] };
		const fields = { dictionaryId, label, hue: tagHues[key], order: 100 + index, createdBy };
		return { type: 'term', id: sampleTagId(now, key), create: true, fields };
	});
}
