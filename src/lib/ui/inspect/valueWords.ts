import { addressOf, emailsOf, phonesOf, type Phone } from '#lib/domain/reachOf.ts';
import { hoursOn } from '#lib/domain/workingHours.ts';
import type { Field } from '#lib/model/kinds.ts';
import { recordTypes, typeNames, type AnyRecord, type TypeName } from '#lib/model/recordTypes.ts';
import type { Participation } from '#lib/model/participants.ts';
import type { Reminder } from '#lib/model/reminder.ts';
import type { Json, Label, Money } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { addressLines } from '../parties/addressLines.ts';
import { offsetWords } from '../reminders/offsetWords.ts';
import { formatLabel, formatLongDay, formatNumber, formatShortDay, formatSpan, formatWeekday } from '../words/format.ts';
import { m } from '../words/m.ts';
import { formatMoney } from '../words/money.ts';
import { momentWords } from '../words/momentWords.ts';
import { responseWord } from '../words/partyWords.ts';
import { recurrenceSentence } from '../words/recurrenceSentence.ts';
import { statusWord } from '../words/status.ts';
import { choiceWords } from './choiceWords.ts';
import { fieldWord } from './fieldWords.ts';
import { nameOf, type Known } from './known.svelte.ts';
import { typesWord } from './typeWords.ts';

/** Longer texts are cut: who wants them whole opens the record. */
const longest = 160;

const yesOrNo = (value: unknown) => (value === true ? m.settings_yes() : m.settings_no());
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const isCivil = (text: string) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text);
const isId = (text: string) => /^([a-z]+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
/** Of `company:ID`, the id. */
const idOf = (key: string) => key.slice(key.indexOf(':') + 1);

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

/** A reminder: how long before, or when. */
function reminderWords({ trigger, text }: Reminder, known: Known): string {
	const time = 'at' in trigger ? textOf(trigger.at, known) : offsetWords(trigger.minutesBefore);
	return text ? `${time}, “${text}”` : time;
}

const isType = (text: unknown): text is TypeName => typeNames.some((name) => name === text);
const typesIn = (value: Json) => (Array.isArray(value) ? value : [value]).filter(isType).map(typesWord).join(', ');

/** A text as it was written; undefined where it stands for something else. */
function textWords(name: string, text: string): string | undefined {
	if (isId(text) || name === 'recurrenceId') return undefined;
	return name === 'of' ? typesIn(text) : shortened(text);
}

/** `45.46, 9.19`. */
function placeWords(value: Json): string | undefined {
	const { lat, lon } = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
	return typeof lat === 'number' && typeof lon === 'number' ? `${lat}, ${lon}` : undefined;
}

const phoneWords = ({ label, number }: Phone) => (label ? `${label} ${number}` : number);

/** What data holds that people fill in: addresses, numbers, hours. */
function dataWords(name: string, value: Json): string | undefined {
	if (name === 'workingHours') return hoursWords(value);
	if (name === 'appliesTo') return typesIn(value);
	if (name === 'emails') return emailsOf({ emails: value }).join(', ');
	if (name === 'phones') return phonesOf({ phones: value }).map(phoneWords).join(', ');
	if (name === 'address') return addressLines(addressOf(value)).join(', ');
	if (name === 'geo') return placeWords(value);
	return undefined;
}

/** A text, a day or the name of a record, whichever it is: what a field of the team's own holds, or a key of a record. */
function textOf(value: unknown, known: Known): string {
	if (typeof value === 'boolean') return yesOrNo(value);
	if (typeof value === 'number') return formatNumber(value);
	if (Array.isArray(value)) return value.map((one) => textOf(one, known)).join(', ') || m.inspect_nothing();
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
	if (isId(text)) return nameOf(idOf(text), known);
	if (isCivil(text)) return isDay(text) ? formatLongDay(text) : formatSpan(text, text);
	return shortened(text);
}

function said(field: Field, name: string, value: unknown, known: Known): string | undefined {
	const { app } = known;
	switch (field.kind) {
		case 'flag':
			return yesOrNo(value);
		case 'ref':
			return nameOf(String(value), known);
		case 'when':
			return whenWords(value as When, app.tz);
		case 'moment':
		case 'moments':
			return momentWords(String(value), app.tz, app.today).full;
		case 'label':
			return formatLabel(value as Label);
		case 'amount':
			return formatMoney(value as Money);
		case 'set':
			return value === true ? m.settings_yes() : undefined;
		case 'people':
			return responseWord((value as Participation).response);
		case 'reminders':
			return reminderWords(value as Reminder, known);
		case 'data':
			return dataWords(name, value as Json);
		case 'text':
			return textWords(name, String(value));
		case 'longText':
			return shortened(String(value));
		default:
			return undefined;
	}
}

/** A value of a field as people read it; undefined is nothing. `of`: the record, whose kind has words of its own for a status. */
export function valueWords(type: TypeName, name: string, value: unknown, known: Known, of?: AnyRecord): string {
	if (value === undefined || value === null || value === '') return m.inspect_nothing();
	const field = (recordTypes[type].fields as Record<string, Field>)[name];
	if (field?.kind === 'choice' && typeof value === 'string' && field.options?.includes(value)) {
		if (of && 'status' in of && name === 'status') return statusWord({ kind: of.kind, status: value as (typeof of)['status'] });
		return choiceWords(type, name, value) ?? value;
	}
	return (field && said(field, name, value, known)) || textOf(value, known);
}

/** Of fields whose members are kept one by one: what the member is called; undefined where that says nothing. */
function memberWords(type: TypeName, name: string, member: string, known: Known): string | undefined {
	const field = (recordTypes[type].fields as Record<string, Field>)[name];
	if (field?.kind === 'reminders') return undefined;
	if (name === 'usualReminders') return offsetWords(Number(member));
	// `REMINDER/MEMBER/INSTANT`.
	if (name === 'acknowledged') return nameOf(member.split('/')[1] ?? '', known);
	return textOf(member, known);
}

/** What was changed: the field, and which of its members. */
export function changedWords({ type, field, member }: { type: TypeName; field: string; member?: string }, known: Known): string {
	const which = member === undefined ? undefined : memberWords(type, field, member, known);
	return which === undefined ? fieldWord(type, field) : `${fieldWord(type, field)}: ${which}`;
}
