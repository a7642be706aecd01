import type { TypeName } from '#lib/model/recordTypes.ts';

/**
 * What decides in which journal a record is written: `team`, the team's if there is one; `person`, always one's own;
 * `sharing`, a calendar's own rule of who may see it; `calendar`, the calendar that an activity is in; `owner`, the
 * record that it belongs to. Secrecy is which journal a record lives in, so every record type must be named here.
 */
export type Home = 'team' | 'person' | 'sharing' | 'calendar' | 'owner';

export const homes = {
	activity: 'calendar',
	calendar: 'sharing',
	dictionary: 'team',
	term: 'team',
	member: 'team',
	preference: 'person',
	savedView: 'person',
	readMark: 'person',
	company: 'team',
	contact: 'team',
	opportunity: 'team',
	campaign: 'team',
	project: 'team',
	thread: 'team',
	resource: 'team',
	message: 'owner',
	stint: 'owner',
	attachment: 'owner',
	customField: 'team',
	busyBlock: 'team',
	teamSetting: 'team',
	template: 'team',
} as const satisfies Record<TypeName, Home>;

/** Types with ids that are the same everywhere: when a team and a person have created one, the team's is meant. */
export const commonTypes: readonly TypeName[] = ['dictionary', 'term', 'teamSetting', 'member'];
