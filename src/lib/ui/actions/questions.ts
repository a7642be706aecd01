import type { Scope } from '#lib/domain/series.ts';
import { spanOf } from '#lib/domain/span.ts';
import { convert } from '#lib/domain/time/zone.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Problem, Slot } from '#lib/model/problem.ts';
import type { App } from '../shell/app.svelte.ts';
import { ask, type Choice } from '../shell/ask.svelte.ts';
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

/**
 * Names the clash and offers the next free slots, or to plan it without taking anybody's time (S3-17, F3).
 * Gives the activity as it is to be stored; undefined when dismissed.
 */
export async function askAboutBusy(activity: Activity, problem: Problem & { kind: 'busy' }, app: App): Promise<Activity | undefined> {
	const name = (id: string) => (id === app.store.self.memberId ? m.problem_you() : (app.catalogue.member.get(id)?.name ?? ''));
	const movable = activity.when.rrule === undefined && spanOf(activity.when) !== undefined;
	const slots: Choice[] = movable
		? problem.free.map((slot, index) => ({ value: String(index), text: formatSpan(slot.start, slot.end), primary: index === 0 }))
		: [];
	const title = explain(problem, name);
	const answer = await ask(title, [...slots, { value: 'free', text: m.busy_not_busy(), note: m.busy_not_busy_note() }], movable ? m.busy_choose_slot() : m.busy_series());
	if (answer === undefined) return undefined;
	if (answer === 'free') return { ...activity, busy: false };
	return atSlot(activity, problem.free[Number(answer)]!, app.tz);
}
