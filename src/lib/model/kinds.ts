import type { Civil, Instant, Json, Label, Money, SetOf, Uuid } from './scalars.ts';
import type { When } from './when.ts';
import type { Participants } from './participants.ts';
import type { Reminders } from './reminder.ts';
import type { CustomValues } from './customValues.ts';
import type { Moments } from './moments.ts';

/** What each field kind holds. A new kind is one line here, and does not compile until every consumer knows it. */
export interface KindValues {
	text: string;
	longText: string;
	choice: string;
	flag: boolean;
	number: number;
	amount: Money;
	day: Civil;
	moment: Instant;
	when: When;
	ref: Uuid;
	set: SetOf<string>;
	people: Participants;
	reminders: Reminders;
	custom: CustomValues;
	moments: Moments;
	label: Label;
	data: Json;
}

export type FieldKind = keyof KindValues;

/** Kinds whose members merge one by one: each member is a journal key of its own, `field/member`. */
export const keyedKinds = ['set', 'people', 'reminders', 'custom', 'moments'] as const satisfies readonly FieldKind[];
export type KeyedKind = (typeof keyedKinds)[number];

export function isKeyed(kind: FieldKind): kind is KeyedKind {
	return (keyedKinds as readonly FieldKind[]).includes(kind);
}

/** One field of a record type. */
export interface Field<Value = unknown, Optional extends boolean = boolean> {
	readonly kind: FieldKind;
	/** Its name in the journal: short, and never given to another field of the type. */
	readonly key: string;
	readonly optional: Optional;
	/** What a record has when nobody has written the field. */
	readonly initial: Value | undefined;
	/** `choice`: the values allowed. */
	readonly options?: readonly string[];
	/** `ref`, `set` and `moments`: the record type, or the dictionary, that the ids belong to. */
	readonly of?: string;
	/** The rows are searched by it. */
	readonly indexed?: true;
	/** It is what the creation of the record says, for ever: no edit counts, whoever wrote it. */
	readonly fixed?: true;
}

type More = Partial<Pick<Field, 'of' | 'indexed' | 'fixed'>>;
type Required<Value> = Field<Value, false>;

const required =
	<Kind extends FieldKind>(kind: Kind, initial: KindValues[Kind]) =>
	(key: string, more: More = {}): Required<KindValues[Kind]> => ({ kind, key, optional: false, initial, ...more });

export const text = required('text', '');
export const longText = required('longText', '');
export const number = required('number', 0);
export const when = required('when', { tz: 'UTC' });
export const ref = required('ref', '');
export const set = required('set', {});
export const people = required('people', {});
export const reminders = required('reminders', {});
export const custom = required('custom', {});
export const moments = required('moments', {});
export const label = required('label', {});
export const data = required('data', null);
export const moment = required('moment', '');
export const day = required('day', '');
export const amount = required('amount', { amount: '0', currency: 'EUR' });

export function flag(key: string, initial = false): Required<boolean> {
	return { kind: 'flag', key, optional: false, initial };
}

export function choice<const Options extends readonly [string, ...string[]]>(
	key: string,
	options: Options,
	initial: Options[number] = options[0],
	more: More = {},
): Required<Options[number]> {
	return { kind: 'choice', key, optional: false, initial, options, ...more };
}

/** The same field, which a record may lack. */
export function optional<Value>(field: Required<Value>): Field<Value, true> {
	return { ...field, optional: true, initial: undefined };
}
