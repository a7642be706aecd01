import { parseRule } from '#lib/domain/recurrence/parseRule.ts';
import { describeRule } from '#lib/domain/recurrence/describeRule.ts';
import type { When } from '#lib/model/when.ts';
import { m } from './m.ts';
import { ruleSentence } from './ruleSentence.ts';

/** By what rule it repeats, in a sentence; a rule that cannot be read is shown as it came. Undefined if it does not repeat. */
export function recurrenceSentence({ rrule, start, due, tz }: When): string | undefined {
	const from = start ?? due;
	if (rrule === undefined || from === undefined) return undefined;
	const parsed = parseRule(rrule);
	return 'problem' in parsed ? m.zones_rule_unread({ rule: rrule }) : ruleSentence(describeRule(parsed.rule, from, tz));
}
