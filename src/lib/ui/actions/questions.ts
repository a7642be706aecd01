import type { Scope } from '#lib/domain/series.ts';
import { spanOf } from '#lib/domain/span.ts';
import { convert } from '#lib/domain/time/zone.ts';
import { outcomes, type Activity } from '#lib/model/activity.ts';
import type { Clash, Problem, Slot } from '#lib/model/problem.ts';
import type { App } from '../shell/app.svelte.ts';
import { ask, type Choice } from '../shell/ask.svelte.ts';
import { takenName } from '../shell/takenName.ts';
import { explain } from '../words/explain.ts';
import { formatSpan } from '../words/format.ts';
import { m } from '../words/m.ts';

/** Which occurrences of a series are meant; a new rule cannot be for one alone. Undefined when dismissed. */
export async function askScope(for_: 'edit' | 'delete', newRule = false): Promise<Scope | undefined> {
	const choices: Choice[] = [
		...(newRule ? [] : [{ value: 'this', text: m.scope_this(), primary: true }]),
		{ value: 'following', text: m.scope_following(), primary: newRule },
		{ value: 'all', text: m.scope_all() },
	];
	const title = for_ === 'edit' ? m.scope_edit_title() : m.scope_delete_title();
	return (await ask(title, choices)) as Scope | undefined;
}

function atSlot(activity: Activity, slot: Slot, tz: string): Activity {
	const { end: _end, ...when } = activity.when;
	const start = convert(slot.start, tz, when.tz);
	return { ...activity, when: { ...when, start, end: convert(slot.end, tz, when.tz) } };
}

/** The activity without taking what is taken: not busy where a person is, without the resources that are. */
function givingWay(activity: Activity, clashes: readonly Clash[]): Activity {
	const taken = clashes.flatMap((clash) => ('resource' in clash.taken ? [clash.taken.resource] : []));
	const resources = Object.fromEntries(Object.entries(activity.resources).filter(([id]) => !taken.includes(id)));
	const people = clashes.some((clash) => 'member' in clash.taken);
	return { ...activity, resources, busy: activity.busy && !people };
}

/** Asks whether the goals were reached (S3-31); undefined when dismissed. */
export async function askOutcome(activity: Activity): Promise<Activity | undefined> {
	const words = { success: m.outcome_reached(), failure: m.outcome_missed() };
	const choices = outcomes.map((value) => ({ value, text: words[value], primary: value === 'success' }));
	const answer = await ask(m.outcome_title({ subject: activity.subject || m.untitled() }), choices);
	const outcome = outcomes.find((one) => one === answer);
	return outcome && { ...activity, outcome };
}

/**
 * Names the clash and offers the next free slots, or to plan it without taking anybody's time (S3-17, S5-19, F3).
 * Gives the activity as it is to be stored; undefined when dismissed.
 */
export async function askAboutBusy(activity: Activity, problem: Problem & { kind: 'busy' }, app: App): Promise<Activity | undefined> {
	const movable = activity.when.rrule === undefined && spanOf(activity.when) !== undefined;
	const slots: Choice[] = movable
		? problem.free.map((slot, index) => ({ value: String(index), text: formatSpan(slot.start, slot.end), primary: index === 0 }))
		: [];
	const title = explain(problem, takenName(app));
	const people = problem.clashes.some(({ taken }) => 'member' in taken);
	const note = people ? m.busy_not_busy_note() : m.busy_without_resource();
	const answer = await ask(
		title,
		[...slots, { value: 'free', text: m.busy_not_busy(), note }],
		movable ? m.busy_choose_slot() : m.busy_series(),
	);
	if (answer === undefined) return undefined;
	if (answer === 'free') return givingWay(activity, problem.clashes);
	return atSlot(activity, problem.free[Number(answer)]!, app.tz);
}
