import type { Change } from '#lib/model/change.ts';
import type { Language } from '#lib/model/scalars.ts';
import { startOfWeek } from '../time/week.ts';
import { Agenda } from './agenda.ts';
import { addColleagueDays } from './colleagueDays.ts';
import type { Content } from './content.ts';
import type { Context } from './context.ts';
import { english } from './en/index.ts';
import { italian } from './it/index.ts';
import { opportunityPatches, partyPatches, tradePatches } from './firm.ts';
import type { SampleOptions } from './options.ts';
import { addOwnDays } from './ownDays.ts';
import { polish } from './pl/index.ts';
import { randomFrom } from './random.ts';
import { addSeries } from './series.ts';
import { calendarPatches, tagPatches } from './setting.ts';
import { addEvenings, addTasks, addUnusual } from './singles.ts';
import { addStints } from './stints.ts';
import { memberPatches, teamOf } from './team.ts';
import { addThreads } from './threads.ts';
import { addHolidays, addWholeDays } from './wholeDays.ts';

const contents: Record<Language, Content> = { en: english, it: italian, pl: polish };

function contextOf(options: SampleOptions): Context {
	const content = contents[options.language];
	const random = randomFrom(`${options.language}/${options.today}`);
	return {
		options,
		content,
		random,
		team: teamOf(content, options),
		agenda: new Agenda(),
		monday: startOfWeek(options.today, 1),
		closed: new Set(),
		customer: random.deck(content.customers),
		patches: [],
	};
}

/**
 * A quarter in the life of a small heating firm around today, to explore Daybook with: eleven colleagues, their
 * calendars, tags, customers and some 800 activities, written in the user's language. The same options give the same change.
 */
export function sampleChange(options: SampleOptions): Change {
	const context = contextOf(options);
	const { content, team } = context;
	// The order matters: whoever comes first finds the agenda empty.
	addHolidays(context);
	addWholeDays(context);
	addSeries(context);
	addUnusual(context);
	addEvenings(context);
	addTasks(context);
	addOwnDays(context);
	addColleagueDays(context);
	addThreads(context);
	addStints(context);
	const setting = [
		...memberPatches(content, options),
		...calendarPatches(content, options, team),
		...tagPatches(content, options),
		...partyPatches(content, options),
		...tradePatches(content, options),
		...opportunityPatches(content, options),
	];
	return { command: 'addSample', patches: [...setting, ...context.patches] };
}
