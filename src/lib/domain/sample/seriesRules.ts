import type { CalendarKey, CategoryKey, SeriesKey } from './content.ts';
import type { Who } from './team.ts';

/** When and by whom a repeating activity is done. */
export interface SeriesRule {
	key: SeriesKey;
	category: CategoryKey;
	calendar: CalendarKey;
	/** It starts on the first day of its rule from this one on: weeks from today's, 0 is Monday. */
	week: number;
	day: number;
	/** A clock time and minutes, or so many whole days. */
	time?: readonly [string, number];
	days?: number;
	/** `{taxDay}` stands for the day on which the firm pays. */
	rrule: string;
	performers: readonly [Who, ...Who[]];
	attendees?: 'colleagues' | 'engineers';
	/** One of its occurrences takes place the day before. */
	moved?: true;
}

const team = { category: 'meeting', calendar: 'team' } as const;
const job = { category: 'visit', calendar: 'colleagues' } as const;
const paper = { category: 'task', calendar: 'team', days: 1 } as const;
const day = { category: 'appointment', calendar: 'team' } as const;

/** The repeating activities of the firm: every rule ends, and no two of one performer meet. */
export const seriesRules: readonly SeriesRule[] = [
	{
		key: 'standUp',
		...team,
		week: -4,
		day: 0,
		time: ['08:15', 15],
		rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=18',
		performers: ['self'],
		attendees: 'colleagues',
	},
	{
		key: 'briefing',
		...team,
		week: 0,
		day: 0,
		time: ['07:45', 15],
		rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20',
		performers: ['dispatcher'],
		attendees: 'engineers',
	},
	{
		key: 'weekReview',
		...team,
		week: -3,
		day: 4,
		time: ['16:00', 30],
		rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=14',
		performers: ['self', 'manager'],
		moved: true,
	},
	{
		key: 'pipeline',
		...team,
		week: -2,
		day: 2,
		time: ['11:30', 30],
		rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=8',
		performers: ['self', 'sales'],
	},
	{
		key: 'training',
		...team,
		week: 1,
		day: 1,
		time: ['15:00', 120],
		rrule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4',
		performers: ['self', 0, 2, 3],
	},
	{
		key: 'monthlyReport',
		...paper,
		week: 0,
		day: 0,
		rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=MO,TU,WE,TH,FR;COUNT=60',
		performers: ['self'],
	},
	{ key: 'inspection', ...job, week: 1, day: 2, time: ['08:30', 180], rrule: 'FREQ=YEARLY;COUNT=10', performers: [0] },
	{
		key: 'waterCheck',
		...job,
		week: -4,
		day: 1,
		time: ['09:00', 90],
		rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=12',
		performers: [3],
	},
	{
		key: 'maintenance',
		...job,
		week: 2,
		day: 3,
		time: ['08:30', 180],
		rrule: 'FREQ=MONTHLY;INTERVAL=3;COUNT=8',
		performers: [0],
	},
	{
		key: 'vanService',
		...day,
		week: 0,
		day: 0,
		time: ['13:00', 60],
		rrule: 'FREQ=MONTHLY;BYDAY=2WE;COUNT=12',
		performers: [2],
	},
	{
		key: 'stockCheck',
		...day,
		week: 0,
		day: 0,
		time: ['13:30', 120],
		rrule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=12',
		performers: ['stores'],
	},
	{
		key: 'taxDay',
		...paper,
		week: 0,
		day: 0,
		rrule: 'FREQ=MONTHLY;BYMONTHDAY={taxDay};COUNT=24',
		performers: ['accounts'],
	},
	{
		key: 'onCallFirst',
		...day,
		week: -2,
		day: 5,
		days: 2,
		rrule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=SA;COUNT=10',
		performers: [0],
	},
	{
		key: 'onCallSecond',
		...day,
		week: 0,
		day: 5,
		days: 2,
		rrule: 'FREQ=WEEKLY;INTERVAL=4;BYDAY=SA;COUNT=10',
		performers: [3],
	},
	{ key: 'birthdaySales', ...day, week: 0, day: 3, days: 1, rrule: 'FREQ=YEARLY;COUNT=20', performers: ['self'] },
	{ key: 'birthdayEngineer', ...day, week: 2, day: 1, days: 1, rrule: 'FREQ=YEARLY;COUNT=20', performers: ['self'] },
	{
		key: 'sport',
		category: 'appointment',
		calendar: 'private',
		week: -3,
		day: 2,
		time: ['19:00', 90],
		rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=20',
		performers: ['self'],
	},
];
