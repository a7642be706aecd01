import { isWithSomebody } from '#lib/domain/card/people.ts';
import { memberKey, performersOf } from '#lib/domain/performersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import type { Participation, PartyKey } from '#lib/model/participants.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Answer } from './answersIn.ts';
import { compareVersions } from './compareVersions.ts';

/** Why an answer cannot be noted. */
export type AnswerProblem =
	/** What it answers is not here. */
	| 'unknownActivity'
	/** It is about one date of a series, which has no record of its own. */
	| 'unknownDate'
	/** Nobody here has the address. */
	| 'unknownPerson'
	/** A newer answer of the same person is noted already, or comes with it. */
	| 'older';

export interface AnswerPlan {
	/** Answers that are new; of one person to one activity the newest. */
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
function fieldsFor(activity: Activity, key: PartyKey, { response, version }: Answer): FieldValues<'activity'> {
	const role = activity.participants[key]?.role ?? roleIn(activity, key);
	const link = !isMember(key) && !isWithSomebody(activity.links) ? { links: { [key]: true as const } } : {};
	return { participants: { [key]: { role, response, ...(version && { answered: version }) } }, ...link };
}

/** Above zero if an answer is newer than what is noted; what has no version counts as given now, or noted by hand. */
const againstNoted = ({ version }: Answer, noted: Participation | undefined) =>
	version && noted?.answered ? compareVersions(version, noted.answered) : 0;

/** Of one person to one activity the newest answer of a file is `last`; the others are older. */
function newestOf(answers: readonly Answer[]): { last: Answer[]; older: Answer[] } {
	const last = new Map<string, Answer>();
	const older: Answer[] = [];
	for (const answer of answers) {
		const key = `${answer.activityId} ${answer.email}`;
		const before = last.get(key);
		const isOlder = before?.version && answer.version && compareVersions(answer.version, before.version) < 0;
		if (!isOlder) last.set(key, answer);
		if (before) older.push(isOlder ? answer : before);
	}
	return { last: [...last.values()], older };
}

/** What answers do to the activities that are here (`existing`, by id); `parties` tells whose an address is, in lower case. */
export function planAnswers(
	answers: readonly Answer[],
	existing: ReadonlyMap<Uuid, Activity>,
	parties: ReadonlyMap<string, PartyKey>,
): AnswerPlan {
	const { last, older } = newestOf(answers);
	const plan: AnswerPlan = {
		fresh: [],
		same: [],
		left: older.map((answer) => ({ answer, reason: 'older' })),
		patches: [],
	};
	for (const answer of last) {
		const activity = existing.get(answer.activityId);
		const key = parties.get(answer.email);
		const noted = key && activity?.participants[key];
		const newer = againstNoted(answer, noted);
		if (!activity || activity.deletedAt !== undefined) {
			plan.left.push({ answer, reason: answer.ofOneDate ? 'unknownDate' : 'unknownActivity' });
		} else if (key === undefined) plan.left.push({ answer, reason: 'unknownPerson' });
		else if (noted?.response === answer.response && newer <= 0) plan.same.push(answer);
		else if (newer < 0) plan.left.push({ answer, reason: 'older' });
		else {
			plan.fresh.push(answer);
			plan.patches.push({ type: 'activity', id: activity.id, fields: fieldsFor(activity, key, answer) });
		}
	}
	return plan;
}
