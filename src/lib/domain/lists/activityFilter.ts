import { activityKinds, outcomes, priorities, type Activity } from '#lib/model/activity.ts';
import { linkTypes, type LinkKey } from '#lib/model/linkKey.ts';
import type { Civil, Json, Uuid } from '#lib/model/scalars.ts';
import { isOpen } from '#lib/model/status.ts';
import { partiesOf } from '../partiesOf.ts';
import { namedPeriods, type NamedPeriod } from '../period.ts';
import { performersOf } from '../performersOf.ts';
import { resourcesOf } from '../resourcesOf.ts';
import { isDay, isValidCivil } from '../time/civil.ts';

/** What has become of an activity, as lists are asked for it. */
export const filterStates = ['any', 'open', 'done', 'cancelled'] as const;
export type FilterState = (typeof filterStates)[number];

/** What a condition can be about: `category:ID`, `member:ID`, `priority:high` … */
export const conditionTypes = [
	'category',
	'kind',
	'member',
	...linkTypes,
	'tag',
	'goal',
	'outcome',
	'product',
	'priority',
	'resource',
	'calendar',
] as const;
export type ConditionType = (typeof conditionTypes)[number];
export type Condition = `${ConditionType}:${string}`;

/** A question about activities, as data. */
export interface ActivityFilter {
	/** Named, so that it goes with the days, or from a day to another, both included. */
	period: NamedPeriod | { from: Civil; until: Civil };
	state: FilterState;
	/** All of them are looked for in what was written. */
	words: string;
	/** Of one type any of them, of several types one of each. */
	only: Condition[];
}

/** The filter that asks for nothing but the days ahead. */
export const plainFilter: ActivityFilter = { period: 'ahead', state: 'any', words: '', only: [] };

const typeOf = (condition: string) => condition.slice(0, condition.indexOf(':'));
const isCondition = (value: Json): value is Condition => typeof value === 'string' && conditionTypes.some((type) => type === typeOf(value));
const isDate = (value: Json | undefined): value is Civil => typeof value === 'string' && isDay(value) && isValidCivil(value);

function readPeriod(value: Json | undefined): ActivityFilter['period'] {
	const named = namedPeriods.find((name) => name === value);
	if (named) return named;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return plainFilter.period;
	const { from, until } = value;
	return isDate(from) && isDate(until) && from <= until ? { from, until } : plainFilter.period;
}

/** Reads a filter from outside, an address or another device; what cannot be read asks for nothing. */
export function readFilter(value: Json | undefined): ActivityFilter {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return plainFilter;
	const { period, state, words, only } = value;
	return {
		period: readPeriod(period),
		state: filterStates.find((one) => one === state) ?? plainFilter.state,
		words: typeof words === 'string' ? words.slice(0, 200) : '',
		only: Array.isArray(only) ? [...new Set(only.filter(isCondition))].slice(0, 50) : [],
	};
}

/** The company that a contact, an opportunity or a project belongs to. */
export type CompanyOf = ReadonlyMap<LinkKey, Uuid>;

/** Whom it is about: those it is linked to, the contacts who take part, and the companies of them all (I-18). */
function aboutOf(activity: Activity, companyOf: CompanyOf): string[] {
	const keys = partiesOf(activity);
	const companies = keys.flatMap((key) => companyOf.get(key) ?? []);
	return [...keys, ...companies.map((id) => `company:${id}`)];
}

/** The conditions that an activity fulfils. */
function conditionsOf(activity: Activity, companyOf: CompanyOf): Set<string> {
	const { categoryId, kind, tags, goals, outcome, productId, priority, calendarId } = activity;
	const each = (type: ConditionType, ids: readonly string[]) => ids.map((id) => `${type}:${id}`);
	return new Set([
		...each('category', [categoryId]),
		...each('kind', [kind]),
		...each('member', performersOf(activity)),
		...aboutOf(activity, companyOf),
		...each('tag', Object.keys(tags)),
		...each('goal', Object.keys(goals)),
		...each('outcome', outcome === undefined ? [] : [outcome]),
		...each('product', productId === undefined ? [] : [productId]),
		...each('priority', [priority]),
		...each('resource', resourcesOf(activity)),
		...each('calendar', [calendarId]),
	]);
}

function isInState({ status }: Activity, state: FilterState): boolean {
	return state === 'any' || (state === 'open' ? isOpen(status) : status === state);
}

/** Whether an activity is what a filter asks for, apart from its days and words; what is with a contact is with his company. */
export function matches(activity: Activity, { state, only }: Pick<ActivityFilter, 'state' | 'only'>, companyOf: CompanyOf): boolean {
	if (!isInState(activity, state)) return false;
	if (only.length === 0) return true;
	const fulfilled = conditionsOf(activity, companyOf);
	return [...new Set(only.map(typeOf))].every((type) => only.some((one) => typeOf(one) === type && fulfilled.has(one)));
}

/** The conditions whose values never change, and are thus always offered. */
export const fixedConditions: readonly Condition[] = [
	...activityKinds.map((kind): Condition => `kind:${kind}`),
	...outcomes.map((outcome): Condition => `outcome:${outcome}`),
	...priorities.map((priority): Condition => `priority:${priority}`),
];
