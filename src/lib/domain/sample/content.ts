import type { Hue } from '#lib/model/calendar.ts';
import type { Tz } from '#lib/model/scalars.ts';

/** The categories that every Daybook begins with, by the keys they are made with. */
export type CategoryKey = 'meeting' | 'call' | 'visit' | 'appointment' | 'task' | 'email' | 'note' | 'offer' | 'contract' | 'absence';

/** The calendars of the sample firm. */
export const calendarKeys = ['work', 'visits', 'private', 'team', 'colleagues', 'holidays'] as const;
export type CalendarKey = (typeof calendarKeys)[number];

/** The tags of the sample firm. */
export const tagKeys = ['heatPump', 'boiler', 'bathroom', 'cooling', 'warranty', 'grant', 'urgent'] as const;
export type TagKey = (typeof tagKeys)[number];

/** What a colleague does in the firm. */
export type Job = 'manager' | 'dispatcher' | 'accounts' | 'sales' | 'stores' | 'engineer';

/** A colleague; the user makes twelve of the eleven. */
export interface Person {
	name: string;
	email: string;
	phone: string;
	hue: Hue;
	job: Job;
}

/** Somebody the firm works for; every further key is a form of the name that lines may ask for, such as `{da}`. */
export interface Customer {
	place: string;
	phone: string;
	email: string;
	[form: string]: string;
}

/** Who a customer is: a person, or a company and whom one speaks to there. */
export interface Party {
	company?: string;
	givenName: string;
	familyName: string;
	jobTitle?: string;
}

/** One thing that a calendar of the trade says; `{…}` in it stands for a form of the customer's name. */
export interface Line {
	subject: string;
	description?: string;
	/** What came of it, one of these: the details once it is done. */
	outcome?: readonly string[];
	minutes?: number;
	location?: string;
	/** The colleague whom it is with. */
	with?: Exclude<Job, 'engineer'>;
	tags?: readonly TagKey[];
}

/** The repeating activities of the firm; when they take place is in `seriesRules.ts`. */
export const seriesKeys = [
	'standUp',
	'briefing',
	'weekReview',
	'pipeline',
	'training',
	'monthlyReport',
	'inspection',
	'waterCheck',
	'maintenance',
	'vanService',
	'stockCheck',
	'taxDay',
	'onCallFirst',
	'onCallSecond',
	'birthdaySales',
	'birthdayEngineer',
	'sport',
] as const;
export type SeriesKey = (typeof seriesKeys)[number];

/** What takes whole days. */
export type DaysKey = 'leave' | 'fair' | 'sick' | 'holiday' | 'longHoliday' | 'course' | 'family' | 'shutdown';

/** A public holiday and the rule of its day. */
export interface Holiday {
	subject: string;
	rrule: string;
}

/** Everything that is written about the firm in one language; written there, not translated. */
export interface Content {
	calendars: Record<CalendarKey, string>;
	tags: Record<TagKey, string>;
	/** Clock times between which office people work, and their lunch. */
	hours: { from: string; to: string; lunch: readonly [string, string] };
	currency: string;
	/** The day of the month on which the accounts have to pay. */
	taxDay: number;
	people: readonly Person[];
	customers: readonly Customer[];
	/** Who the customers are, in the same order. */
	parties: readonly Party[];
	/** What can be booked: a room, a vehicle, a tool. */
	resources: readonly [string, string, string];
	goals: readonly string[];
	products: readonly string[];
	projects: readonly string[];
	campaign: string;
	visits: readonly Line[];
	jobs: readonly Line[];
	calls: readonly Line[];
	meetings: readonly Line[];
	appointments: readonly Line[];
	/** What colleagues at the office do; sales people also go on visits. */
	office: Record<Exclude<Job, 'engineer'>, readonly Line[]>;
	/** Beside other things: no reason not to be elsewhere. */
	asides: readonly Line[];
	mails: readonly Line[];
	offers: readonly Line[];
	contracts: readonly Line[];
	notes: readonly Line[];
	tasks: readonly Line[];
	overdue: readonly Line[];
	given: readonly Line[];
	openEnded: readonly Line[];
	evenings: readonly Line[];
	/** With subjects that no block can show whole. */
	long: readonly Line[];
	/** Why a visit fell through. */
	cancelled: { ahead: readonly string[]; onTheDay: readonly string[] };
	abroad: Line & { tz: Tz };
	series: Record<SeriesKey, Line>;
	days: Record<DaysKey, Line>;
	holidays: readonly Holiday[];
}
