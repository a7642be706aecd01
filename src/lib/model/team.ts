import { defineType, type RecordOf } from './defineType.ts';
import { text } from './kinds.ts';

/** The people who share a journal, as they call themselves. One record, in the space of the team. */
export const teamType = defineType('team', 'e', {
	name: text('n'),
});

export type Team = RecordOf<typeof teamType>;
