import { parseRule } from '#lib/domain/recurrence/parseRule.ts';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import type { Civil, SetOf } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import type { EntryContext } from './entryContext.ts';
import type { EntryProperties } from './entryProperties.ts';
import { clockIn, placeTime, type PlacedTime } from './placeTime.ts';
import { ruleOfVCalendar } from './ruleOfVCalendar.ts';

/** The longest rule text that `When` holds. */
const ruleLimit = 2_000;

/** The one rule of a component, as written where it can be read; what cannot be used is kept as foreign. */
export function readRule(properties: EntryProperties, context: EntryContext): string | undefined {
	const [first, ...others] = properties.takeAll('RRULE').filter((property) => property.value.trim() !== '');
	for (const property of others) {
		context.warn('extraRuleIgnored', property.line);
		properties.keep(property);
	}
	for (const property of properties.takeAll('EXRULE')) {
		context.warn('extraRuleIgnored', property.line);
		properties.keep(property);
	}
	if (!first) return undefined;
	const text = first.value.trim();
	const rule = ruleOfVCalendar(text) ?? text;
	const parsed = parseRule(rule);
	if ('problem' in parsed || rule.length > ruleLimit) {
		context.warn('ruleUnreadable', text.slice(0, 200));
		properties.keep(first);
		return undefined;
	}
	for (const warning of parsed.warnings) context.warn('rulePartIgnored', warning.part);
	return rule;
}

/** A time as a key of an occurrence: in the zone of the series and in the form of its start (RFC 5545 §3.8.5.1). */
export function occurrenceKey(time: PlacedTime, { start = '', tz }: When): Civil {
	const clock = clockIn(time, tz);
	if (isDay(start)) return dayOf(clock);
	return isDay(clock) && start !== '' ? `${clock}${start.slice(10)}` : clock;
}

/** The times of EXDATE or RDATE as keys of occurrences. Of a PERIOD the start counts, and the line is kept. */
export function readDates(name: 'EXDATE' | 'RDATE', properties: EntryProperties, when: When, context: EntryContext): SetOf<Civil> {
	const keys: SetOf<Civil> = {};
	if (when.start === undefined) return keys;
	for (const property of properties.takeAll(name)) {
		const values = property.value.split(/[,;]/).filter((value) => value.trim() !== '');
		const times = values.map((value) => placeTime(property, context, value.split('/')[0]));
		for (const time of times) if (time) keys[occurrenceKey(time, when)] = true;
		if (times.includes(undefined) || property.value.includes('/')) properties.keep(property);
	}
	return keys;
}
