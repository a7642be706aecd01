import type { LinkType } from '#lib/model/linkKey.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Records } from '#lib/model/recordTypes.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { contactName } from '../contactName.ts';

const unnamed = (name: string): Problem | undefined => (name.trim() === '' ? { kind: 'nameMissing' } : undefined);
const backwards = (start: Civil | undefined, end: Civil | undefined): Problem | undefined =>
	start !== undefined && end !== undefined && end < start ? { kind: 'endBeforeStart' } : undefined;

const checks: { [Type in LinkType]: (party: Records[Type]) => Problem | undefined } = {
	company: ({ name }) => unnamed(name),
	contact: (contact) => unnamed(contactName(contact)),
	opportunity: ({ name }) => unnamed(name),
	campaign: ({ name, start, end }) => unnamed(name) ?? backwards(start, end),
	project: ({ name, start, due }) => unnamed(name) ?? backwards(start, due),
};

/** The first reason why a party cannot be stored so; undefined if it can. */
export function partyProblem<Type extends LinkType>(type: Type, party: Records[Type]): Problem | undefined {
	return checks[type](party);
}
