import { rebased } from '#lib/domain/card/rebased.ts';
import { changedFields, fieldsOf } from '#lib/domain/changedFields.ts';
import { checkRange } from '#lib/domain/clashes.ts';
import { completionOf, lacksOutcome } from '#lib/domain/completion.ts';
import { planProblem } from '#lib/domain/planProblem.ts';
import { changeOccurrences, deleteOccurrences, occurrenceAsActivity, type Place } from '#lib/domain/series.ts';
import type { Activity, ActivityStatus } from '#lib/model/activity.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import type { Command } from '#lib/model/command.ts';
import type { Problem } from '#lib/model/problem.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { isOpen } from '#lib/model/status.ts';
import type { When } from '#lib/model/when.ts';
import { newId } from '#lib/store/newId.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import { askToPersist } from '#lib/store/storageState.ts';
import type { App } from '../shell/app.svelte.ts';
import type { Following } from '../threads/whatFollows.ts';
import { skippedWords } from '../words/reasonWords.ts';
import { freeTimesFor, inTheWay } from './inTheWay.ts';
import { askAboutBusy, askOutcome, askScope } from './questions.ts';
import type { Target } from './target.ts';

/** One time of a series, to be checked or stored alone. */
function withoutRule(activity: Activity): Activity {
	const { rrule: _rrule, ...when } = activity.when;
	return { ...activity, when };
}

const withRule = (activity: Activity, rrule: string | undefined): Activity =>
	rrule === undefined ? activity : { ...activity, when: { ...activity.when, rrule } };

/** What editing goes through: it commits and says so, and says a refusal. */
interface Door {
	commit(change: Change, subject?: string, note?: string): Promise<Result<Stamp | undefined>>;
	refuse(problem: Problem): false;
}

/** What people do to activities: it checks, asks what must be asked, and commits. */
export class Editing {
	readonly #app: App;
	readonly #commands: Door;

	constructor(app: App, commands: Door) {
		this.#app = app;
		this.#commands = commands;
	}

	/** The first reason why an activity cannot be stored so; undefined if it can. */
	async problemOf(activity: Activity, before?: Activity): Promise<Problem | undefined> {
		const { now, tz } = this.#app;
		const range = checkRange(activity, tz);
		const others = range ? await inTheWay(this.#app, activity, range) : [];
		const problem = planProblem(activity, { others, now: now.ms, tz, ...(before && { before }) });
		return problem?.kind === 'busy' ? { ...problem, free: await freeTimesFor(this.#app, activity) } : problem;
	}

	/** Plans a new activity. With `settle`, a busy clash is put to the person, who may take a free slot. Undefined: stepped back. */
	async create(activity: Activity, settle = true): Promise<Result<Activity> | undefined> {
		const settled = await this.#settle(activity, undefined, settle);
		if (!settled.ok) return settled;
		const value = this.#completed(settled.value);
		const following = await this.#following(value);
		if (!following) return undefined;
		const patch: Patch = { type: 'activity', id: value.id, create: true, fields: fieldsOf('activity', value) };
		const patches = [...following.before, patch, ...following.patches];
		const stored = await this.#commands.commit({ command: isOpen(value.status) ? 'plan' : 'log', patches }, value.subject, following.note);
		if (stored.ok) await this.#keepStorage();
		return stored.ok ? ok(value) : stored;
	}

	/** Stores an edited activity; for one of a series it asks which occurrences are meant. Undefined: stepped back. */
	async save(target: Target, edited: Activity, command: Command = 'edit', settle = true, note = ''): Promise<Result<Activity> | undefined> {
		const before = await this.#present(target);
		if (!before.ok) return before;
		const after = target.base ? rebased('activity', target.base, edited, before.value).value : edited;
		// Which occurrences are meant decides what is to be checked, so it is asked first.
		const newRule = after.when.rrule !== target.activity.when.rrule;
		const scope = target.recurrenceId === undefined ? 'all' : await askScope('edit', newRule);
		if (!scope) return undefined;
		const one = target.recurrenceId !== undefined && !newRule;
		const settled = await this.#settle(one ? withoutRule(after) : after, one ? withoutRule(before.value) : before.value, settle);
		if (!settled.ok) return settled;
		const value = this.#completed(one && scope !== 'this' ? withRule(settled.value, after.when.rrule) : settled.value);
		const patches =
			target.recurrenceId === undefined
				? this.#edit(before.value, value)
				: changeOccurrences(await this.#place(target), value, scope, newId());
		if (!patches.ok) return patches;
		const following = await this.#following(value, before.value);
		if (!following) return undefined;
		const all = [...following.before, ...patches.value, ...following.patches];
		if (all.length === 0) return ok(value);
		const stored = await this.#commands.commit({ command, patches: all }, value.subject, note || following.note);
		return stored.ok ? ok(value) : stored;
	}

	/** Gives an activity, or occurrences of one, another time. Refused or dismissed: false, and the screen goes back. */
	async move(target: Target, when: When, command: 'move' | 'resize' = 'move', chosen?: Civil): Promise<boolean> {
		const present = await this.#present(target);
		if (!present.ok) return this.#commands.refuse(present.problem);
		const { rrule } = present.value.when;
		const after = { ...present.value, when: { ...when, ...(rrule !== undefined && { rrule }) } };
		const note = chosen === undefined ? '' : skippedWords(chosen, this.#app.tz);
		const saved = await this.save(target, after, command, true, note);
		if (saved?.ok === false && saved.problem.kind !== 'busy') return this.#commands.refuse(saved.problem);
		return saved?.ok === true;
	}

	/** Sets the status; of a repeating activity only this occurrence's, which thereby becomes a record of its own. */
	async setStatus(target: Target, status: ActivityStatus): Promise<void> {
		const present = await this.#present(target);
		if (!present.ok) return void this.#commands.refuse(present.problem);
		const settled = await this.#settleStatus({ ...present.value, status }, present.value);
		if (!settled) return;
		const after = this.#completed(settled);
		const command = status === 'done' ? 'complete' : status === 'cancelled' ? 'cancel' : 'reopen';
		const patches =
			target.recurrenceId === undefined
				? this.#edit(present.value, after)
				: changeOccurrences(await this.#place(target), withoutRule(after), 'this', newId());
		if (!patches.ok || patches.value.length === 0) return;
		const following = await this.#following(after, present.value);
		if (following)
			await this.#commands.commit({ command, patches: [...patches.value, ...following.patches] }, after.subject, following.note);
	}

	/**
	 * What goes with an activity that is stored: before it, the thread that it begins; after it, where it is over and its
	 * thread is not, the next step or the end of the thread. Undefined: stepped back.
	 */
	async #following(after: Activity, before?: Activity): Promise<(Following & { before: Patch[] }) | undefined> {
		if (after.threadId === undefined) return { before: [], patches: [], note: '' };
		const [{ newThread }, { whatFollows }] = await Promise.all([import('../threads/newThread.ts'), import('../threads/whatFollows.ts')]);
		const begun = await newThread(this.#app.store, after);
		const isOver = !isOpen(after.status) && (!before || isOpen(before.status));
		const following = isOver ? await whatFollows(this.#app, after, (one) => this.problemOf(one)) : { patches: [], note: '' };
		return following && { ...following, before: begun };
	}

	/**
	 * The activity that something is to be added to, and the patches that this needs first: one occurrence of a series
	 * becomes a record of its own.
	 */
	async ownRecord(target: Target): Promise<Result<{ activity: Activity; patches: Patch[] }>> {
		const present = await this.#present(target);
		if (!present.ok) return present;
		if (target.recurrenceId === undefined) return ok({ activity: present.value, patches: [] });
		const own = changeOccurrences(await this.#place(target), withoutRule(present.value), 'this', newId());
		if (!own.ok) return own;
		const id = own.value.find((patch) => patch.create)?.id ?? present.value.id;
		return ok({ activity: { ...present.value, id }, patches: own.value });
	}

	/** Notes in the discussion that nobody answered, and moves the activity, as one change (S3-37). */
	async noAnswer(target: Target, when: When, text: string): Promise<boolean> {
		const present = await this.#present(target);
		if (!present.ok) return this.#commands.refuse(present.problem);
		const alone = (one: Activity) => (target.recurrenceId === undefined ? one : withoutRule(one));
		const settled = await this.#settle(alone({ ...present.value, when }), alone(present.value), true);
		if (!settled.ok) return settled.problem.kind === 'busy' ? false : this.#commands.refuse(settled.problem);
		const patches =
			target.recurrenceId === undefined
				? this.#edit(present.value, settled.value)
				: changeOccurrences(await this.#place(target), settled.value, 'this', newId());
		if (!patches.ok) return this.#commands.refuse(patches.problem);
		const activityId = patches.value.find(({ create }) => create)?.id ?? present.value.id;
		const { memberId } = this.#app.store.self;
		const line: Patch = { type: 'message', id: newId(), create: true, fields: { activityId, text, createdBy: memberId } };
		return (await this.#commands.commit({ command: 'noAnswer', patches: [...patches.value, line] }, present.value.subject)).ok;
	}

	/** Puts an activity, or occurrences of one, into the trash. */
	async remove(target: Target): Promise<boolean> {
		const now = new Date().toISOString();
		const { activity, recurrenceId } = target;
		let patches: Patch[] = [{ type: 'activity', id: activity.id, fields: { deletedAt: now } }];
		let command: Command = 'delete';
		if (recurrenceId !== undefined) {
			const scope = await askScope('delete');
			if (!scope) return false;
			patches = deleteOccurrences(await this.#place(target), scope, now);
			if (scope === 'this') command = 'skip';
		}
		return (await this.#commands.commit({ command, patches }, activity.subject)).ok;
	}

	/** The activity as it is now in the store; for an occurrence, with the rule of its series. */
	async #present({ activity, recurrenceId }: Target): Promise<Result<Activity>> {
		const present = await this.#app.store.find.get('activity', activity.id);
		if (!present || present.deletedAt !== undefined) return refused({ kind: 'gone' });
		if (recurrenceId === undefined) return ok(present);
		const occurrence = occurrenceAsActivity({ series: present, recurrenceId, replaced: [] });
		const { rrule } = present.when;
		return ok({ ...occurrence, when: { ...occurrence.when, ...(rrule !== undefined && { rrule }) } });
	}

	async #place({ activity, recurrenceId }: Target): Promise<Place> {
		const series = (await this.#app.store.find.get('activity', activity.id)) ?? activity;
		return { series, recurrenceId: recurrenceId!, replaced: await this.#app.store.find.ofSeries(activity.id) };
	}

	#completed(activity: Activity): Activity {
		const { completedAt: _completedAt, outcome: _outcome, ...rest } = activity;
		const { completedAt, outcome } = completionOf(activity, new Date().toISOString());
		return { ...rest, ...(completedAt !== undefined && { completedAt }), ...(outcome !== undefined && { outcome }) };
	}

	/** What has to be asked before a status is given: whether goals were reached, and the hours of what was called off. */
	async #settleStatus(after: Activity, before: Activity): Promise<Activity | undefined> {
		if (lacksOutcome(after)) return askOutcome(after);
		if (before.status !== 'cancelled') return after;
		const settled = await this.#settle(after, before, true);
		return settled.ok ? settled.value : undefined;
	}

	#edit(before: Activity, after: Activity): Result<Patch[]> {
		const fields = changedFields('activity', before, after);
		return ok(Object.keys(fields).length === 0 ? [] : [{ type: 'activity', id: before.id, fields }]);
	}

	/** Checks, and lets the person settle what can be: a clash by another time or none taken, goals by saying whether they were reached. */
	async #settle(activity: Activity, before: Activity | undefined, settle: boolean): Promise<Result<Activity>> {
		const problem = await this.problemOf(activity, before);
		if (!problem) return ok(activity);
		if (!settle || (problem.kind !== 'busy' && problem.kind !== 'outcomeMissing')) return refused(problem);
		if (problem.kind === 'busy') {
			const settled = await askAboutBusy(activity, problem, this.#app);
			return settled ? ok(settled) : refused(problem);
		}
		const settled = await askOutcome(activity);
		return settled ? this.#settle(settled, before, settle) : refused(problem);
	}

	/** Asks for lasting storage when there is something worth it: after the first plan. Nothing waits for the answer: Firefox puts the question to the person. */
	async #keepStorage(): Promise<void> {
		const { local } = this.#app;
		if (local.values.askedToPersist) return;
		await local.set('askedToPersist', true);
		void askToPersist();
	}
}
