import type { Activity } from '#lib/model/activity.ts';
import type { Problem } from '#lib/model/problem.ts';
import { parseRule } from './recurrence/parseRule.ts';
import { isDay, isValidCivil } from './time/civil.ts';
import { isZone } from './time/zone.ts';

const subjectLimit = 500;
const descriptionLimit = 5_000;

function timeProblem({ when }: Activity): Problem | undefined {
	const { start, end, due, tz } = when;
	for (const text of [start, end, due]) if (text !== undefined && !isValidCivil(text)) return { kind: 'notADate', text };
	if (!isZone(tz)) return { kind: 'unknownZone', tz };
	if (start !== undefined && end !== undefined && (end < start || isDay(start) !== isDay(end))) return { kind: 'endBeforeStart' };
	if (start !== undefined && due !== undefined && due.slice(0, 10) < start.slice(0, 10)) return { kind: 'dueBeforeStart' };
	return undefined;
}

/** A plan made in Daybook repeats a limited number of times (invariant I-13, S3-18); a rule from elsewhere stays as it came. */
function recurrenceProblem({ when }: Activity, before: Activity | undefined): Problem | undefined {
	if (when.rrule === undefined || when.rrule === before?.when.rrule) return undefined;
	const parsed = parseRule(when.rrule);
	if ('problem' in parsed) return { kind: 'recurrenceInvalid', text: when.rrule };
	const { count, until } = parsed.rule;
	return count === undefined && until === undefined ? { kind: 'recurrenceEndless' } : undefined;
}

/** What the form of an activity is refused for, whoever else is there (invariants I-2, I-3, I-13); undefined if nothing. */
export function activityProblem(activity: Activity, before?: Activity): Problem | undefined {
	if (!activity.categoryId) return { kind: 'categoryMissing' };
	if (activity.subject.length > subjectLimit) return { kind: 'textTooLong', field: 'subject', limit: subjectLimit };
	if (activity.description.length > descriptionLimit) return { kind: 'textTooLong', field: 'description', limit: descriptionLimit };
	return timeProblem(activity) ?? recurrenceProblem(activity, before);
}
