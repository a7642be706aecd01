import { startStint, stopStint } from '#lib/domain/stints/stintChanges.ts';
import { newId } from '#lib/store/newId.ts';
import type { Commands, Target } from '../actions/commands.svelte.ts';
import type { App } from '../shell/app.svelte.ts';
import { showProblem } from '../shell/showProblem.ts';

/** The moment of the command; the screens' own clock goes by the half minute. */
const now = () => new Date().toISOString();

/** Starts measuring time on an activity; an occurrence of a series becomes a record of its own first. */
export async function startStopwatch(app: App, commands: Commands, target: Target): Promise<void> {
	const own = await commands.ownRecord(target);
	if (!own.ok) return showProblem(own.problem);
	const { memberId } = app.store.self;
	const running = await app.store.find.runningStints(memberId);
	const started = startStint(newId(), own.value.activity, { memberId, running, now: now() });
	if (!started.ok) return showProblem(started.problem);
	const { command, patches } = started.value;
	await commands.commit({ command, patches: [...own.value.patches, ...patches] }, own.value.activity.subject);
}

/** Stops what the member at this device has running. */
export async function stopStopwatch(app: App, commands: Commands, subject: string): Promise<void> {
	const running = await app.store.find.runningStints(app.store.self.memberId);
	const stopped = stopStint({ running, now: now() });
	// Another tab was faster: there is nothing left to say.
	if (stopped.ok) await commands.commit(stopped.value, subject);
}
