import { fieldsOf } from '#lib/domain/changedFields.ts';
import { closeThread } from '#lib/domain/threads/closeThread.ts';
import { isOpenThread } from '#lib/domain/threads/isOpenThread.ts';
import { nextSteps, stepsOf } from '#lib/domain/threads/stepsOf.ts';
import { suggestStep } from '#lib/domain/threads/suggestStep.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Thread } from '#lib/model/thread.ts';
import type { App } from '../shell/app.svelte.ts';
import { m } from '../words/m.ts';
import { threadOf } from './newThread.ts';
import { askNextStep, type NextStepAnswer, type Occasion } from './nextStep.svelte.ts';
import { partyNames } from './partyNames.ts';
import { stepWords } from './stepWords.ts';

/** What is stored with what was done, and what is said of it. */
export interface Following {
	patches: Patch[];
	note: string;
}

type Check = (activity: Activity) => Promise<Problem | undefined>;

/** What is in a thread besides this activity; its series goes on without this occurrence. */
async function others(app: App, thread: Thread, activity?: Activity): Promise<Activity[]> {
	const all = await app.store.find.ofThreads([thread.id]);
	const { id, seriesId, recurrenceId } = activity ?? {};
	return all
		.filter((one) => one.id !== id)
		.map((one) =>
			one.id === seriesId && recurrenceId !== undefined ? { ...one, exdates: { ...one.exdates, [recurrenceId]: true } } : one,
		);
}

function storing(app: App, thread: Thread, activities: readonly Activity[], answer: NextStepAnswer): Following {
	if (answer.kind === 'later') return { patches: [], note: '' };
	if (answer.kind === 'plan') {
		const { activity } = answer;
		const patch: Patch = { type: 'activity', id: activity.id, create: true, fields: fieldsOf('activity', activity) };
		const step = { activity, at: activity.when.start ?? activity.when.due ?? '', ahead: true };
		return { patches: [patch], note: m.thread_next_is({ what: stepWords(app, step) }) };
	}
	const closing = { reason: answer.reason, memberId: app.store.self.memberId, now: new Date(app.now.ms).toISOString(), day: app.today };
	return { patches: closeThread(thread, activities, closing), note: m.thread_is_closed() };
}

/** Asks what comes next in a thread after an activity; undefined when the person steps back. */
export async function askAbout(
	app: App,
	thread: Thread,
	occasion: Occasion,
	check: Check,
	done?: Activity,
): Promise<Following | undefined> {
	const activities = await others(app, thread, done);
	const steps = stepsOf(activities, app.today);
	const after = done ?? steps.findLast(({ ahead }) => !ahead)?.activity ?? steps[0]?.activity;
	const names = await partyNames(app.store.find, [thread.link]);
	const answer = await askNextStep({
		occasion,
		thread,
		party: names.get(thread.link) ?? '',
		after,
		suggested: suggestStep(after, app.catalogue.categories, app.today),
		ahead: steps.filter(({ ahead }) => ahead).length,
		check,
	});
	return answer && storing(app, thread, activities, answer);
}

/**
 * What follows on an activity that was just done or called off, asked once (F8): nothing where it is in no open thread, or
 * where the next step is planned already. Undefined when the person steps back.
 */
export async function whatFollows(app: App, done: Activity, check: Check): Promise<Following | undefined> {
	const thread = done.threadId === undefined ? undefined : await threadOf(app.store, done.threadId);
	if (!thread || !isOpenThread(thread)) return { patches: [], note: '' };
	const planned = nextSteps(await others(app, thread, done), app.today).get(thread.id);
	if (planned) return { patches: [], note: m.thread_next_is({ what: stepWords(app, planned) }) };
	return askAbout(app, thread, 'done', check, done);
}
