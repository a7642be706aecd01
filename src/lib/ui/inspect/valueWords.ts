import { hoursOn } from '#lib/domain/workingHours.ts';
import type { Field } from '#lib/model/kinds.ts';
import { recordTypes, type TypeName } from '#lib/model/recordTypes.ts';
import type { Participation } from '#lib/model/participants.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Json, Label, Money } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatLabel, formatNumber, formatShortDay, formatSpan, formatWeekday } from '../words/format.ts';
import { m } from '../words/m.ts';
import { formatMoney } from '../words/money.ts';
import { momentWords } from '../words/momentWords.ts';
import { responseWord } from '../words/partyWords.ts';
import { recurrenceSentence } from '../words/recurrenceSentence.ts';
import { priorityWord, statusWord } from '../words/status.ts';

/** Longer texts are cut: who wants them whole opens the record. */
const longest = 160;

/** `Mon 08:00–17:00, Tue 08:00–12:00`. */
function hoursWords(hours: Json): string {
	const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [day, hoursOn(hours, day)] as const);
	const working = days.filter(([, spans]) => spans.length > 0);
	// 1 January 2024 was a Monday.
	const words = working.map(([day, spans]) => [formatWeekday(`2024-01-0${day}`), ...spans.map((span) => span.join('–'))]);
	return words.map((parts) => parts.join(' ')).join(', ') || m.inspect_nothing();
}

/** The zone is told where it is not the one that everything is shown in. */
function whenWords(when: When, shownIn: string): string {
	const { start, end, due, tz } = when;
	const time = start === undefined ? m.open_ended() : formatSpan(start, end ?? start);
	const parts = [time, due && m.due_on({ day: formatShortDay(due) }), recurrenceSentence(when), tz === shownIn ? undefined : tz];
	return parts.filter(Boolean).join(', ');
}

function nameOf(id: string, { catalogue }: App): string {
	const held = catalogue.calendar.get(id)?.name ?? catalogue.member.get(id)?.name;
	const term = catalogue.term.get(id);
	return held ?? (term ? formatLabel(term.label) : id);
}

function textOf(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function known(field: Field, name: string, value: unknown, app: App): string | undefined {
	switch (field.kind) {
		case 'flag':
			return value === true ? m.settings_yes() : m.settings_no();
		case 'number':
			return formatNumber(Number(value));
		case 'ref':
			return nameOf(String(value), app);
		case 'when':
			return whenWords(value as When, app.tz);
		case 'moment':
			return value === '' ? undefined : momentWords(String(value), app.tz, app.today).full;
		case 'label':
			return formatLabel(value as Label);
		case 'choice':
			if (name === 'priority') return priorityWord(value as Activity['priority']);
			return name === 'status' ? statusWord({ kind: 'task', status: value as Activity['status'] }) : undefined;
		case 'amount':
			return formatMoney(value as Money);
		case 'set':
			return value === true ? m.settings_yes() : undefined;
		case 'moments':
			return momentWords(String(value), app.tz, app.today).full;
		case 'people':
			return responseWord((value as Participation).response);
		default:
			return name === 'workingHours' ? hoursWords(value as Json) : undefined;
	}
}

/** A value of a field as people read it; undefined is nothing. */
export function valueWords(type: TypeName, name: string, value: unknown, app: App): string {
	if (value === undefined || value === '') return m.inspect_nothing();
	const field = (recordTypes[type].fields as Record<string, Field>)[name];
	return (field && known(field, name, value, app)) ?? textOf(value);
}

/** Of a field whose members are kept one by one: the name of the member. */
export function memberWords(member: string, app: App): string {
	return nameOf(member.slice(member.indexOf(':') + 1), app);
}
