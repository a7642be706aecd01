import { isWithSomebody } from '#lib/domain/card/people.ts';
import { memberKey, performersOf } from '#lib/domain/performersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import type { Participation, PartyKey } from '#lib/model/participants.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Answer } from './answersIn.ts';

/** Why an answer cannot be noted. */
export type AnswerProblem =
	/** What it answers is not here. */
	| 'unknownActivity'
	/** It is about one date of a series, which has no record of its own. */
	| 'unknownDate'
	/** Nobody here has the address. */
	| 'unknownPerson';

export interface AnswerPlan {
	/** Answers that are new; of one person to one activity the last. */
	fresh: Answer[];
	same: Answer[];
	left: { answer: Answer; reason: AnswerProblem }[];
	patches: Patch[];
}

const isMember = (key: PartyKey) => key.startsWith('member:');

/** How somebody takes part who is in no list yet: whoever does it does it. */
function roleIn(activity: Activity, key: PartyKey): Participation['role'] {
	return performersOf(activity).some((id) => memberKey(id) === key) ? 'performer' : 'attendee';
}

/** Notes an answer; a contact who answers takes part, and where nobody else is linked the activity is with him (I-11). */
function fieldsFor(activity: Activity, key: PartyKey, response: Answer['response']): FieldValues<'activity'> {
	const role = activity.participants[key]?.role ?? roleIn(activity, key);
	const link = !isMember(key) && !isWithSomebody(activity.links) ? { links: { [key]: true as const } } : {};
	return { participants: { [key]: { role, response } }, ...link };
}

/** What answers do to the activities that are here (`existing`, by id); `parties` tells whose an address is, in lower case. */
export function planAnswers(
	answers: readonly Answer[],
	existing: ReadonlyMap<Uuid, Activity>,
	parties: ReadonlyMap<string, PartyKey>,
): AnswerPlan {
	const plan: AnswerPlan = { fresh: [], same: [], left: [], patches: [] };
	const last = new Map(answers.map((answer) => [`${answer.activityId} ${answer.email}`, answer]));
	for (const answer of last.values()) {
		const activity = existing.get(answer.activityId);
		const key = parties.get(answer.email);
		if (!activity || activity.deletedAt !== undefined) {
			plan.left.push({ answer, reason: answer.ofOneDate ? 'unknownDate' : 'unknownActivity' });
		} else if (key === undefined) plan.left.push({ answer, reason: 'unknownPerson' });
		else if (activity.participants[key]?.response === answer.response) plan.same.push(answer);
		else {
			plan.fresh.push(answer);
			plan.patches.push({ type: 'activity', id: activity.id, fields: fieldsFor(activity, key, answer.response) });
		}
	}
	return plan;
}
