import { addMinutes } from '#lib/domain/time/arithmetic.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Field, FieldKind, KindValues } from '#lib/model/kinds.ts';
import { responses } from '#lib/model/participants.ts';
import { isValueOf } from '#lib/model/readValue.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { lastDay, type Firm } from './firm.ts';

const words =
	'offer contract delivery warranty boiler pump valve filter visit renewal survey quote sample invoice training roof audit site parts review Rossi Bianchi Kowalski Nowak Milano Warszawa Torino Kraków'.split(
		' ',
	);

/** So many words that a firm might write. */
export function randomWords({ random }: Firm, from: number, to: number): string {
	return Array.from({ length: random.int(from, to) }, () => random.pick(words)).join(' ');
}

export const randomId = ({ random }: Firm): Uuid => uuidFromText(`bench/${random.int(0, 2 ** 31)}/${random.int(0, 2 ** 31)}`);

const moment = ({ random }: Firm) => new Date(Date.parse(`${lastDay}T00:00Z`) - random.int(0, 40_000_000) * 1000).toISOString();

const refs: Record<string, (firm: Firm) => readonly Uuid[]> = {
	member: (firm) => firm.members,
	calendar: (firm) => firm.calendars,
	tag: (firm) => firm.tags,
};
const refOf = (firm: Firm, field: Field) => firm.random.pick(refs[field.of ?? '']?.(firm) ?? [randomId(firm)]);

const people = ({ random, members }: Firm): KindValues['people'] =>
	Object.fromEntries(
		Array.from({ length: random.pick([1, 1, 2, 3]) }, () => {
			const role = random.chance(0.7) ? 'performer' : 'attendee';
			return [`member:${random.pick(members)}`, { role, response: random.pick(responses) }];
		}),
	);

function reminders(firm: Firm): KindValues['reminders'] {
	const trigger = { minutesBefore: firm.random.pick([10, 15, 60, 1440]), anchor: 'start' } as const;
	return { [randomId(firm)]: { trigger, channel: 'app', audience: 'me' } };
}

/** A value of each kind; a kind added to the model does not compile here until it has its line. */
const makers: { [Kind in FieldKind]: (firm: Firm, field: Field) => KindValues[Kind] } = {
	text: (firm) => randomWords(firm, 2, 5),
	longText: (firm) => randomWords(firm, 6, 30),
	choice: ({ random }, field) => random.pick(field.options ?? ['']),
	flag: ({ random }) => random.chance(0.5),
	number: ({ random }) => random.int(0, 500),
	amount: ({ random }) => ({ amount: `${random.int(50, 20_000)}.00`, currency: 'EUR' }),
	day: () => lastDay,
	moment,
	when: ({ tz }) => ({ start: `${lastDay}T10:00`, end: addMinutes(`${lastDay}T10:00`, 45), tz }),
	ref: refOf,
	set: (firm, field) => Object.fromEntries(Array.from({ length: firm.random.int(1, 2) }, () => [refOf(firm, field), true as const])),
	people,
	reminders,
	custom: (firm) => ({ [randomId(firm)]: randomWords(firm, 1, 4) }),
	moments: (firm) => ({ [randomId(firm)]: moment(firm) }),
	label: (firm) => ({ en: randomWords(firm, 1, 2) }),
	data: (firm) => ({ note: randomWords(firm, 2, 4) }),
};

/** A random value that the field can hold. */
export function randomValue(firm: Firm, field: Field): unknown {
	const value = makers[field.kind](firm, field);
	if (!isValueOf(field, value)) throw new Error(`No ${field.kind} for the journal key ${field.key}: ${JSON.stringify(value)}`);
	return value;
}
