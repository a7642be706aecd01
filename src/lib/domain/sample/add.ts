import type { ActivityKind, ActivityStatus } from '#lib/model/activity.ts';
import type { FieldValues } from '#lib/model/change.ts';
import type { Participants, Participation, PartyKey } from '#lib/model/participants.ts';
import type { Civil, SetOf, Uuid } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { memberKey } from '../performersOf.ts';
import { isDay } from '../time/civil.ts';
import type { CalendarKey, CategoryKey, Customer, Line } from './content.ts';
import type { Context } from './context.ts';
import { aboutCustomer, sampleGoalId, sampleProductId, sampleResourceId } from './firm.ts';
import { sampleId } from './sampleId.ts';
import { sampleCalendarId, sampleTagId } from './setting.ts';
import { isOver, settle, type Standing } from './settle.ts';

const kindOf: Record<CategoryKey, ActivityKind> = {
	meeting: 'event',
	call: 'call',
	visit: 'event',
	appointment: 'event',
	task: 'task',
	email: 'mail',
	note: 'note',
	offer: 'mail',
	contract: 'note',
	absence: 'event',
};

/** An activity as the sample sees it; the rest follows from its line, its customer and the clock. */
export interface Draft {
	category: CategoryKey;
	calendar: CalendarKey;
	line: Line;
	when: When;
	/** Those who do it; the first is the assignee. */
	performers: readonly [Uuid, ...Uuid[]];
	attendees?: readonly Uuid[];
	customer?: Customer;
	createdBy?: Uuid;
	/** Otherwise as the clock has it. */
	status?: ActivityStatus;
	/** Otherwise as its category and its times have it. */
	busy?: boolean;
	id?: Uuid;
	exdates?: SetOf<Civil>;
	/** The occurrence that it replaces. */
	of?: { seriesId: Uuid; recurrenceId: Civil };
}

type Fields = FieldValues<'activity'>;

const fill = (text: string, customer: Customer | undefined) =>
	text.replace(/\{(\w+)\}/g, (_: string, form: string) => customer?.[form] ?? '');

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function participantsOf({ performers, attendees = [] }: Draft, context: Context): Participants {
	// Alone one takes part without being asked.
	if (performers.length + attendees.length === 1) return {};
	const answer = () => (context.random.chance(0.15) ? 'needs_action' : 'accepted');
	const entries: [PartyKey, Participation][] = [
		...attendees.map((id): [PartyKey, Participation] => [memberKey(id), { role: 'attendee', response: answer() }]),
		...performers.map((id): [PartyKey, Participation] => [memberKey(id), { role: 'performer', response: 'accepted' }]),
	];
	return Object.fromEntries(entries);
}

/** What came of it, or why nothing did. */
function detailsOf({ line, category, when }: Draft, { status }: Standing, { content, random, options }: Context): string {
	if (status === 'cancelled' && category === 'visit') {
		return random.pick(isOver(when, options.now) ? content.cancelled.onTheDay : content.cancelled.ahead);
	}
	return status === 'done' && line.outcome ? random.pick(line.outcome) : '';
}

/** Where it is, or how to reach those whom it concerns. */
function reachOf({ category, line, customer }: Draft): Fields {
	const kind = kindOf[category];
	const location = line.location ?? (category === 'visit' ? customer?.place : undefined);
	if (kind === 'event') return location === undefined ? {} : { location };
	if (!customer) return {};
	return kind === 'call' ? { phone: customer.phone } : kind === 'mail' ? { email: customer.email } : {};
}

function priorityOf(draft: Draft, { random }: Context): Fields {
	if (draft.line.tags?.includes('urgent')) return { priority: 'high' };
	if (kindOf[draft.category] !== 'task') return {};
	const lot = random.int(1, 10);
	return lot === 1 ? { priority: 'high' } : lot === 2 ? { priority: 'low' } : {};
}

/** A number from the end of an id: chance that does not move the chance of others. */
const lotOf = (id: Uuid, among: number) => Number.parseInt(id.slice(-6), 16) % among;

/** The meeting room, for meetings that nobody else has it for. */
function roomOf({ category, when }: Draft, { agenda, options }: Context): Fields {
	const { start, end, rrule } = when;
	const room = sampleResourceId(options.now, 0);
	if (category !== 'meeting' || start === undefined || end === undefined || isDay(start) || rrule !== undefined) return {};
	if (!agenda.isFree([room], { start, end })) return {};
	agenda.take([room], { start, end });
	return { resources: { [room]: new Date(options.now).toISOString() } };
}

/** What the customer is to be won for, and whether he was. */
function aimOf({ category, customer }: Draft, id: Uuid, { status }: Standing, { content, options }: Context): Fields {
	const aims = category === 'visit' || category === 'offer' || category === 'call';
	if (!customer || !aims || lotOf(id, 3) > 0) return {};
	const goals = { [sampleGoalId(options.now, lotOf(id, content.goals.length))]: true } as const;
	return { goals, ...(status === 'done' && { outcome: lotOf(id, 4) === 0 ? 'failure' : 'success' }) };
}

function directionOf({ category, customer }: Draft, id: Uuid): Fields {
	const directed = category === 'call' || category === 'email' || category === 'offer';
	return directed && customer ? { direction: category === 'call' && lotOf(id, 5) === 0 ? 'inbound' : 'outbound' } : {};
}

function extrasOf({ category }: Draft, id: Uuid, { status }: Standing, { content, random, options }: Context): Fields {
	if (category === 'offer' || category === 'contract') {
		const productId = sampleProductId(options.now, lotOf(id, content.products.length));
		return { amount: { amount: `${random.int(18, 240) * 100}.00`, currency: content.currency }, productId };
	}
	if (category !== 'visit' || status !== 'planned' || !random.chance(0.15)) return {};
	const reminder = {
		trigger: { minutesBefore: 30, anchor: 'start' },
		channel: 'app',
		audience: 'me',
		by: options.memberId,
	} as const;
	return { reminders: { [sampleId(options.now, `reminder/${id}`)]: reminder } };
}

function fieldsOf(draft: Draft, id: Uuid, standing: Standing, context: Context): Fields {
	const { category, calendar, line, when, performers, customer, createdBy } = draft;
	const { options } = context;
	const kind = kindOf[category];
	const about = customer && aboutCustomer(customer, context.content, options.now);
	const takesTime = (kind === 'event' || kind === 'call') && when.end !== undefined && standing.status !== 'deferred';
	return {
		calendarId: sampleCalendarId(options.now, calendar),
		categoryId: options.categoryId(category),
		kind,
		subject: capital(fill(line.subject, customer)),
		...standing,
		when,
		busy: takesTime && (draft.busy ?? true),
		assigneeId: performers[0],
		...about,
		participants: { ...participantsOf(draft, context), ...about?.participants },
		description: fill(line.description ?? '', customer),
		details: detailsOf(draft, standing, context),
		tags: Object.fromEntries((line.tags ?? []).map((key) => [sampleTagId(options.now, key), true as const])),
		exdates: draft.exdates ?? {},
		...draft.of,
		...reachOf(draft),
		...priorityOf(draft, context),
		...extrasOf(draft, id, standing, context),
		...aimOf(draft, id, standing, context),
		...directionOf(draft, id),
		...roomOf(draft, context),
		createdBy: createdBy ?? options.memberId,
	};
}

/** Adds an activity; whoever it takes the time of is to be told to the agenda by the caller. */
export function add(context: Context, draft: Draft): void {
	const id = draft.id ?? sampleId(context.options.now, `activity/${context.patches.length}`);
	const standing = draft.status ? { status: draft.status } : settle(context, draft);
	const fields = fieldsOf(draft, id, standing, context);
	context.patches.push({ type: 'activity', id, create: true, fields });
}
