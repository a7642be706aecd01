import type { Patch } from '#lib/model/change.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { Agenda } from './agenda.ts';
import type { Content, Customer } from './content.ts';
import type { SampleOptions } from './options.ts';
import type { Random } from './random.ts';
import type { Team } from './team.ts';

/** What is at hand while sample data are made. */
export interface Context {
	options: SampleOptions;
	content: Content;
	random: Random;
	team: Team;
	agenda: Agenda;
	/** The Monday of today's week. */
	monday: Civil;
	/** Public holidays. */
	closed: Set<Civil>;
	/** Deals customers. */
	customer: () => Customer;
	/** The activities so far. */
	patches: Patch[];
}

/** The week from which, and to which, inclusively, the calendar is filled, counted from today's. */
export const weeks = { first: -6, last: 6 } as const;
