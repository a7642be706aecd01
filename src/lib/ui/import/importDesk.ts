import { answersIn, type Answer } from '#lib/interop/ics/answersIn.ts';
import { requestIn } from '#lib/interop/ics/requestIn.ts';
import { decodeBytes } from '#lib/interop/ics/decodeBytes.ts';
import type { ImportedActivity } from '#lib/interop/ics/imported.ts';
import { planAnswers, type AnswerPlan } from '#lib/interop/ics/planAnswers.ts';
import { idsToFind, type ImportPlan } from '#lib/interop/ics/planImport.ts';
import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
import { memberKey } from '#lib/domain/performersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { FileReport, Met, PlanAsk, PlansView, ReadingTask } from './importProtocol.ts';
import { changeOf, planFiles } from './planFiles.ts';
import { dayToShow, viewOf } from './planView.ts';

/** Patches given at a time. */
const lot = 400;

/** Notes planned answers in the activities that they are for. */
function noteIn(here: Map<Uuid, Activity>, { patches }: AnswerPlan): void {
	for (const patch of patches) {
		const activity = here.get(patch.id);
		if (!activity || patch.type !== 'activity') continue;
		here.set(patch.id, { ...activity, participants: { ...activity.participants, ...patch.fields.participants } });
	}
}

/** The files of one visit to the import screen, read and kept apart from the page, and what importing them does. */
export class ImportDesk {
	readonly #files = new Map<Uuid, ImportedActivity[]>();
	readonly #answers = new Map<Uuid, Answer[]>();
	readonly #existing = new Map<Uuid, Activity>();
	readonly #editedAt = new Map<Uuid, Instant>();

	/** Reads a file until `keepGoing` says no; undefined if it holds no calendar. */
	read({ id, content, viewerZone }: ReadingTask, keepGoing: (done: number) => boolean): FileReport | undefined {
		const text = typeof content === 'string' ? content : decodeBytes(new Uint8Array(content));
		const file = readCalendarFile(text, { viewerZone, keepGoing });
		if (!file) return undefined;
		const { activities, warnings, ...rest } = file;
		// A reply without an answer in it is read as what it says of the activity.
		const isReply = (activity: ImportedActivity) => file.calendars[activity.calendar]?.method === 'REPLY' && answersIn(activity).length > 0;
		const brought = activities.filter((activity) => !isReply(activity));
		const answers = activities.filter(isReply).flatMap(answersIn);
		this.#files.set(id, brought);
		this.#answers.set(id, answers);
		const request = requestIn(file);
		return {
			...rest,
			// An answer needs no time.
			warnings: brought.length > 0 ? warnings : warnings.filter(({ kind }) => kind !== 'startMissing'),
			count: brought.length + answers.length,
			answers: answers.length,
			ids: idsToFind(activities),
			...(request && { request }),
		};
	}

	/** Takes records that are here already. */
	meet(met: readonly Met[]): void {
		for (const { activity, editedAt } of met) {
			this.#existing.set(activity.id, activity);
			this.#editedAt.set(activity.id, editedAt);
		}
	}

	/** Forgets the records that were here when last looked. */
	forget(): void {
		this.#existing.clear();
		this.#editedAt.clear();
	}

	/** What importing the files would do, in the order of the choices. */
	plan(ask: PlanAsk): PlansView {
		const plans = this.#plan(ask);
		const day = dayToShow(plans, ask.today, ask.viewerZone);
		const answers = this.#planAnswers(ask);
		return {
			plans: plans.map((plan, index) => viewOf(plan, ask.today, answers[index])),
			...(day !== undefined && { day }),
		};
	}

	/** The patches of the import, in lots. */
	*write(ask: PlanAsk): Generator<Patch[]> {
		const plans = this.#plan(ask);
		const calendars = ask.choices.flatMap(({ calendarId, newName }, index) =>
			newName !== undefined && plans[index]?.fresh.length ? [{ id: calendarId, name: newName }] : [],
		);
		const { patches } = changeOf(plans, calendars, ask.context.memberId, ask.order);
		patches.push(...this.#planAnswers(ask).flatMap((plan) => plan.patches));
		for (let from = 0; from < patches.length; from += lot) yield patches.slice(from, from + lot);
	}

	#planAnswers({ choices, parties, context }: PlanAsk): AnswerPlan[] {
		const here = new Map(this.#existing);
		return choices.map(({ id, answer }) => {
			// An activity that is here already takes the answer like that of anybody else; a new one comes with it.
			const me = { email: '', name: '', subject: '', ofOneDate: false };
			const own = answer && this.#existing.has(answer.activityId) ? [{ ...me, ...answer }] : [];
			const all = new Map([...parties, ['', memberKey(context.memberId)] as const]);
			const plan = planAnswers([...(this.#answers.get(id) ?? []), ...own], here, all);
			// What one file answers is noted when the next is looked at.
			noteIn(here, plan);
			return plan;
		});
	}

	#plan({ choices, context }: PlanAsk): ImportPlan[] {
		const files = choices.map(({ id, calendarId, takeOlder, answer }) => {
			return {
				activities: this.#files.get(id) ?? [],
				calendarId,
				takeOlder,
				...(answer && { response: answer.response }),
			};
		});
		return planFiles(files, this.#existing, { ...context, editedAt: this.#editedAt });
	}
}
