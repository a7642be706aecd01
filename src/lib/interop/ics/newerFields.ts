import { activityType, type Activity } from '#lib/model/activity.ts';
import type { FieldValues } from '#lib/model/change.ts';
import { isKeyed, type Field } from '#lib/model/kinds.ts';
import type { Foreign } from './imported.ts';
import { namedFields } from '#lib/model/namedFields.ts';

const same = (one: unknown, other: unknown): boolean => {
	if (Object.is(one, other)) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
	const keys = Object.keys(one);
	if (keys.length !== Object.keys(other).length) return false;
	return keys.every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
};

/** What an earlier import kept in a record; undefined if the record was not imported. */
export function foreignIn({ foreign }: Activity): Foreign | undefined {
	const held = foreign as Partial<Foreign> | null | undefined;
	return held && typeof held === 'object' && typeof held.digest === 'string' && typeof held.version === 'object'
		? (held as Foreign)
		: undefined;
}

/** Ids of reminders that an import made are UUIDv8; those made in Daybook are v7 and stay. */
const isImported = (id: string) => id.charAt(14) === '8';

/** Members to add; of reminders also imported ones to remove. Tags, people and dates added here stay. */
function changedMembers(name: string, held: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> {
	const added = Object.entries(given).filter(([key, value]) => !same(held[key], value) && !(name === 'participants' && key in held));
	const gone = name === 'reminders' ? Object.keys(held).filter((key) => isImported(key) && !(key in given)) : [];
	return Object.fromEntries([...added, ...gone.map((key) => [key, undefined] as const)]);
}

/** The fields of a newer version that differ from the record; optional ones that the new version lacks are emptied. */
export function newerFields(held: Activity, given: FieldValues<'activity'>): FieldValues<'activity'> {
	const changed: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(given)) {
		const field = (activityType.fields as Record<string, Field>)[name];
		const before = namedFields(held)[name];
		if (field && isKeyed(field.kind)) {
			const members = changedMembers(name, (before ?? {}) as Record<string, unknown>, value as Record<string, unknown>);
			if (Object.keys(members).length > 0) changed[name] = members;
		} else if (!same(before, value)) changed[name] = value;
	}
	for (const name of ['location', 'completedAt'] as const) {
		if (!(name in given) && held[name] !== undefined) changed[name] = undefined;
	}
	return changed;
}
