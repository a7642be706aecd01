import type { Command } from '#lib/model/command.ts';
import type { Patch } from '#lib/model/change.ts';
import { isKeyed, type Field } from '#lib/model/kinds.ts';
import { recordTypes } from '#lib/model/recordTypes.ts';
import type { Entry } from './entry.ts';
import { packId, packMember } from './packedId.ts';
import type { Stamp } from './stamp.ts';

export interface Cause {
	hlc: number;
	command: Command;
	of?: Stamp;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the journal keeps of a patch: its values by journal key; a creation leaves out what is so anyway. */
export function entryOfPatch(patch: Patch, cause: Cause): Entry {
	const { code, fields } = recordTypes[patch.type];
	const values: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(patch.fields)) {
		const field = (fields as Record<string, Field>)[name];
		if (!field) throw new Error(`${patch.type} has no field ${name}`);
		if (isKeyed(field.kind)) {
			for (const [member, held] of Object.entries((value ?? {}) as Record<string, unknown>)) {
				if (held !== undefined || !patch.create) values[`${field.key}/${packMember(member)}`] = held ?? null;
			}
		} else if (!patch.create || !same(value, field.initial)) {
			if (value === undefined && patch.create) continue;
			values[field.key] = field.kind === 'ref' && typeof value === 'string' ? packId(value) : (value ?? null);
		}
	}
	return { recordId: patch.id, values, ...cause, ...(patch.create && { code }) };
}
