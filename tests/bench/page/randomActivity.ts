import { activityType } from '#lib/model/activity.ts';
import type { Command } from '#lib/model/command.ts';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import type { Field } from '#lib/model/kinds.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import { categoryId } from '#lib/store/firstRecords.ts';
import type { Firm } from './firm.ts';
import { randomValue, randomWords } from './randomValue.ts';
import { moved, randomWhen } from './randomWhen.ts';

export type ActivityPatch = Patch & { type: 'activity' };

const categories = [
	['meeting', 'event'],
	['meeting', 'event'],
	['visit', 'event'],
	['appointment', 'event'],
	['call', 'call'],
	['call', 'call'],
	['email', 'mail'],
	['task', 'task'],
	['note', 'note'],
] as const;

/** Which share of new activities has a field. One that is not named, thus new in the model, is in one of twenty. */
const shares: Partial<Record<keyof typeof activityType.fields, number>> = {
	participants: 0.4,
	reminders: 0.3,
	description: 0.35,
	tags: 0.3,
	location: 0.25,
	details: 0.1,
	phone: 0.1,
	email: 0.1,
	priority: 0.1,
	// These come with imports, with exceptions of series and with what happens later.
	status: 0,
	completedAt: 0,
	exdates: 0,
	rdates: 0,
	seriesId: 0,
	recurrenceId: 0,
	foreign: 0,
	uid: 0,
	deletedAt: 0,
};

const fieldsOf = Object.entries<Field>(activityType.fields);

/** The patch by which a member plans a new activity. */
export function randomActivity(firm: Firm, id: Uuid, by: Uuid, planned: Civil): ActivityPatch {
	const { random, members, calendars } = firm;
	const [category, kind] = random.pick(categories);
	const fields: FieldValues<'activity'> = {
		calendarId: random.pick(calendars),
		categoryId: categoryId(category),
		kind,
		subject: randomWords(firm, 2, 5),
		when: randomWhen(firm, planned, kind),
		busy: random.chance(0.8),
		assigneeId: random.chance(0.8) ? by : random.pick(members),
		createdBy: by,
	};
	const others = fieldsOf.filter(([name]) => !(name in fields) && random.chance(shares[name as keyof typeof shares] ?? 0.05));
	const more = Object.fromEntries(others.map(([name, field]) => [name, randomValue(firm, field)]));
	return { type: 'activity', id, create: true, fields: { ...fields, ...more } };
}

const { details, participants, priority, tags } = activityType.fields;

type Edit = (firm: Firm, activity: ActivityPatch, day: Civil) => FieldValues<'activity'>;

/** People and tags are added one by one. */
const oneMember = (firm: Firm, field: Field) =>
	Object.fromEntries(Object.entries(randomValue(firm, field) as object).slice(0, 1)) as Record<string, never>;

/** Edits of one field, by how often they happen: things get done, moved, assigned and spoken about. */
const edits: readonly (readonly [times: number, Command, Edit])[] = [
	[8, 'complete', () => ({ status: 'done' })],
	[3, 'edit', ({ random }) => ({ status: random.pick(['in_progress', 'waiting', 'deferred'] as const) })],
	[5, 'move', (firm, { fields }, day) => ({ when: moved(firm, fields.when!, day) })],
	[2, 'edit', (firm) => ({ subject: randomWords(firm, 2, 5) })],
	[1, 'edit', (firm) => ({ details: randomValue(firm, details) }) as FieldValues<'activity'>],
	[2, 'edit', (firm) => ({ priority: randomValue(firm, priority) }) as FieldValues<'activity'>],
	[2, 'edit', ({ random, members }) => ({ assigneeId: random.pick(members) })],
	[1, 'edit', (firm) => ({ tags: oneMember(firm, tags) })],
	[1, 'edit', (firm) => ({ participants: oneMember(firm, participants) })],
];
const dealt = edits.flatMap((edit) => Array.from({ length: edit[0] }, () => edit));

/** An edit of one field of an activity on a day, with the command it comes from. */
export function randomEdit(firm: Firm, activity: ActivityPatch, day: Civil): { command: Command; patch: ActivityPatch } {
	const [, command, make] = firm.random.pick(dealt);
	return { command, patch: { type: 'activity', id: activity.id, fields: make(firm, activity, day) } };
}
