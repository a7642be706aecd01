import { addressOf, emailsOf, phonesOf } from '#lib/domain/reachOf.ts';
import type { Hue } from '#lib/model/calendar.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import type { Party } from '#lib/model/party.ts';
import type { Json, Money } from '#lib/model/scalars.ts';
import { fold } from '../search/fold.ts';
import { formatCivil } from '../words/format.ts';
import { formatMoney } from '../words/money.ts';
import { m } from '../words/m.ts';
import { recordName } from '../words/recordName.ts';
import { valuesOf, type NamedField } from './partyFields.ts';
import type { PartyOptions } from './partyOptions.ts';

/** What a list shows of a field, and by what it is sorted. */
export interface Cell {
	text: string;
	hue?: Hue;
	by: string | number;
}

/** A party as a list shows and finds it. */
export interface ListedParty {
	party: Party;
	name: string;
	cells: Cell[];
	/** Its words, folded, by which it is found. */
	sought: string;
}

const plain = (text: string): Cell => ({ text, by: text });

function reachWords(name: string, value: Json): string {
	if (name === 'emails') return emailsOf({ emails: value })[0] ?? '';
	return name === 'phones' ? (phonesOf({ phones: value })[0]?.number ?? '') : addressOf(value).city;
}

function cellOf({ name, field }: NamedField, value: unknown, options: PartyOptions): Cell {
	if (value === undefined || value === null) return plain('');
	const text = typeof value === 'string' ? value : '';
	switch (field.kind) {
		case 'ref': {
			const option = options.named(field.of ?? '', text);
			return { ...plain(option?.text ?? ''), ...(option?.hue && { hue: option.hue }) };
		}
		case 'day':
			return { text: formatCivil(text, { day: 'numeric', month: 'short', year: 'numeric' }), by: text };
		case 'amount': {
			// A field of this kind holds an amount or nothing.
			const amount = value as Money;
			return { text: formatMoney(amount), by: Number(amount.amount) };
		}
		case 'flag':
			return plain(value === true ? m.party_field_closed() : '');
		case 'data':
			// What came from the journal was read as JSON.
			return plain(reachWords(name, value as Json));
		default:
			return plain(text);
	}
}

/** Telephone numbers are looked for with and without their spaces. */
function soughtIn(party: Party, name: string, cells: readonly Cell[]): string {
	const phones = 'phones' in party ? phonesOf(party).flatMap(({ number }) => [number, number.replace(/[^\d+]/g, '')]) : [];
	const emails = 'emails' in party ? emailsOf(party) : [];
	const { street, postcode, city } = addressOf('address' in party ? party.address : undefined);
	const more = 'jobTitle' in party ? [party.jobTitle ?? ''] : [];
	return fold([name, ...cells.map(({ text }) => text), ...phones, ...emails, street, postcode, city, ...more].join(' '));
}

/** Parties as a list shows them. */
export function listedParties(
	type: LinkType,
	parties: readonly Party[],
	columns: readonly NamedField[],
	options: PartyOptions,
): ListedParty[] {
	return parties.map((party) => {
		const values = valuesOf(party);
		const name = recordName(type, party);
		const cells = columns.map((column) => cellOf(column, values[column.name], options));
		return { party, name, cells, sought: soughtIn(party, name, cells) };
	});
}

/** Those that hold every word that was typed. */
export function foundIn(listed: readonly ListedParty[], typed: string): readonly ListedParty[] {
	const words = fold(typed).split(/\s+/).filter(Boolean);
	return words.length === 0 ? listed : listed.filter(({ sought }) => words.every((word) => sought.includes(word)));
}

/** By the name (-1) or by a column, either way; what says nothing comes last. */
export function sortedParties(listed: readonly ListedParty[], column: number, descending: boolean): ListedParty[] {
	const { compare } = new Intl.Collator(undefined, { numeric: true });
	const sign = descending ? -1 : 1;
	const key = ({ name, cells }: ListedParty) => (column < 0 ? name : (cells[column]?.by ?? ''));
	const order = (one: string | number, other: string | number) =>
		typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
	return [...listed].sort((one, other) => {
		const [mine, theirs] = [key(one), key(other)];
		if ((mine === '') !== (theirs === '')) return mine === '' ? 1 : -1;
		return sign * order(mine, theirs) || compare(one.name, other.name);
	});
}
