import { audiences, channels, type Reminder } from './reminder.ts';
import type { Field, FieldKind, KindValues } from './kinds.ts';
import { responses, roles } from './participants.ts';
import { languages, type Json } from './scalars.ts';

const civil = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const textLimit = 20_000;
const longTextLimit = 1_000_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.keys(value).some((key) => forbidden.has(key));
const isText = (value: unknown, limit = textLimit): value is string => typeof value === 'string' && value.length <= limit;
const isCivil = (value: unknown) => isText(value) && civil.test(value);
const isInstant = (value: unknown) => isText(value) && instant.test(value);
const among = (list: readonly string[], value: unknown) => typeof value === 'string' && list.includes(value);
const each = (value: unknown, test: (member: unknown) => boolean) => isObject(value) && Object.values(value).every(test);

function isJson(value: unknown, depth = 6): value is Json {
	if (value === null || typeof value === 'boolean' || isText(value, longTextLimit)) return true;
	if (typeof value === 'number') return Number.isFinite(value);
	if (depth === 0) return false;
	if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1));
	return isObject(value) && Object.values(value).every((item) => isJson(item, depth - 1));
}

/** What a newer Daybook adds to a value may come along, as long as it is plain and not deep. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
	isObject(value) && Object.values(value).every((member) => member === undefined || isJson(member));

function isWhen(value: unknown): boolean {
	if (!isPlain(value) || !isText(value['tz'])) return false;
	const { start, end, due, rrule } = value;
	if ([start, end, due].some((time) => time !== undefined && !isCivil(time))) return false;
	return rrule === undefined || isText(rrule, 2_000);
}

function isReminder(value: unknown): value is Reminder {
	if (!isPlain(value) || !among(channels, value['channel']) || !among(audiences, value['audience'])) return false;
	const { trigger, text, by, snoozes } = value;
	if ((text !== undefined && !isText(text)) || (by !== undefined && !isText(by, 64))) return false;
	if (snoozes !== undefined && !(isObject(snoozes) && isText(snoozes['id'], 200))) return false;
	if (!isObject(trigger)) return false;
	return (
		isCivil(trigger['at']) ||
		isInstant(trigger['at']) ||
		(Number.isFinite(trigger['minutesBefore']) && among(['start', 'due'], trigger['anchor']))
	);
}

const isAnswered = (value: unknown) =>
	isPlain(value) && Number.isSafeInteger(value['sequence']) && (value['modified'] === undefined || isInstant(value['modified']));
const isParticipation = (value: unknown) =>
	isPlain(value) &&
	among(roles, value['role']) &&
	among(responses, value['response']) &&
	(value['answered'] === undefined || isAnswered(value['answered']));
const isCustom = (value: unknown) =>
	isText(value) || Number.isFinite(value) || typeof value === 'boolean' || (Array.isArray(value) && value.every((id) => isText(id, 64)));

const fits = {
	text: (value) => isText(value),
	longText: (value) => isText(value, longTextLimit),
	choice: (value, field) => among(field.options ?? [], value),
	flag: (value) => typeof value === 'boolean',
	number: (value) => typeof value === 'number' && Number.isFinite(value),
	amount: (value) => isObject(value) && isText(value['amount'], 40) && isText(value['currency'], 3),
	day: (value) => isCivil(value),
	moment: isInstant,
	when: isWhen,
	ref: (value) => isText(value, 64),
	set: (value) => each(value, (member) => member === true),
	people: (value) => each(value, isParticipation),
	reminders: (value) => each(value, isReminder),
	custom: (value) => each(value, isCustom),
	moments: (value) => each(value, isInstant),
	label: (value) => each(value, (name) => isText(name)) && Object.keys(value as object).every((key) => among(languages, key)),
	data: (value) => isJson(value),
} satisfies Record<FieldKind, (value: unknown, field: Field) => boolean>;

/** Whether a value from outside (journal, peer, file) is one that the field can hold. */
export function isValueOf<Kind extends FieldKind>(field: Field & { kind: Kind }, value: unknown): value is KindValues[Kind] {
	return fits[field.kind](value, field);
}

/** Whether a text can be the key of a member of a keyed field. */
export function isMemberKey(member: string): boolean {
	return member.length <= 200 && !forbidden.has(member);
}

/** Whether a value is one that a member of a keyed field (set, people, …) can have; `member` is its key. */
export function isMemberValueOf(field: Field, member: string, value: unknown): boolean {
	return isMemberKey(member) && fits[field.kind]({ [member]: value }, field);
}
