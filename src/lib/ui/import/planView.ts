import type { ImportedActivity } from '#lib/interop/ics/imported.ts';
import type { Answer } from '#lib/interop/ics/answersIn.ts';
import type { AnswerPlan } from '#lib/interop/ics/planAnswers.ts';
import type { ImportPlan, SkipReason } from '#lib/interop/ics/planImport.ts';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import { civilOf, instantOf } from '#lib/domain/time/zone.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import type { AnswerItem, AnswersView, Item, ItemsView, PlanView } from './importProtocol.ts';
import { nearestFirst } from './nearestFirst.ts';

/** Enough to recognise a calendar by. */
const shown = 8;

const itemOf = ({ subject, when, rdates }: ImportedActivity): Item => ({ subject, when, rdates });

function itemsOf(activities: readonly ImportedActivity[], today: Civil, reasons?: ReadonlyMap<ImportedActivity, SkipReason>): ItemsView {
	const items = nearestFirst(activities, today)
		.slice(0, shown)
		.map((activity): Item => {
			const reason = reasons?.get(activity);
			return { ...itemOf(activity), ...(reason && { reason }) };
		});
	return { count: activities.length, items };
}

const answerItem = ({ email, name, response, subject }: Answer): AnswerItem => ({ email, name, response, subject });

function answersView(plan: AnswerPlan | undefined): AnswersView {
	if (!plan) return { fresh: [], left: [], same: 0 };
	const left = plan.left.map(({ answer, reason }) => ({ ...answerItem(answer), reason }));
	return { fresh: plan.fresh.map(answerItem), left, same: plan.same.length };
}

/** A plan as the preview shows it, the nearest activities of each list first. */
export function viewOf({ fresh, changed, same, skipped, older }: ImportPlan, today: Civil, answers?: AnswerPlan): PlanView {
	const reasons = new Map(skipped.map(({ activity, reason }) => [activity, reason]));
	return {
		fresh: itemsOf(fresh, today),
		changed: itemsOf(changed, today),
		skipped: itemsOf([...reasons.keys()], today, reasons),
		answers: answersView(answers),
		same: same.length,
		older,
	};
}

/** The day on which what is imported is best looked at, in the viewer's zone; undefined if nothing of it has a time. */
export function dayToShow(plans: readonly ImportPlan[], today: Civil, viewerZone: Tz): Civil | undefined {
	const timed = plans.flatMap(({ fresh, changed }) => [...fresh, ...changed]).filter(({ when }) => when.start ?? when.due);
	const first = nearestFirst(timed, today)[0]?.when;
	const time = first && (first.start ?? first.due);
	if (!first || time === undefined) return undefined;
	return isDay(time) ? time : dayOf(civilOf(instantOf(time, first.tz), viewerZone));
}
