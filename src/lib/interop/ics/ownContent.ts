import type { ActivityKind } from '#lib/model/activity.ts';
import type { FieldValues } from '#lib/model/change.ts';
import type { Participants } from '#lib/model/participants.ts';
import type { SetOf, Uuid } from '#lib/model/scalars.ts';
import { memberKey } from '#lib/domain/performersOf.ts';
import type { ImportedActivity, OwnFields } from './imported.ts';
import type { ImportOptions } from './importOptions.ts';
import { standardFields } from './ownProperty.ts';
import type { TagFinder } from './tagFinder.ts';
import { componentOf } from './write/component.ts';

/** Fields that mean something only where their records are. */
const placed = new Set(['calendarId', 'kind', 'categoryId', 'assigneeId', 'participants']);

/** The kind and category that a file of Daybook's own names, as far as the category is known here and still of that kind. */
export function ownCategory({ kind, own }: ImportedActivity, options: ImportOptions): { kind: ActivityKind; categoryId: Uuid } {
	const said = own?.values.kind;
	const held = said !== undefined && componentOf[said] === componentOf[kind] ? said : kind;
	const category = options.categories.find((term) => term.id === own?.values.categoryId && term.kind === held);
	return { kind: held, categoryId: category?.id ?? options.categoryIds[held] };
}

/** Who takes part, of those who are known here; a member from elsewhere gives way to whoever imports. */
export function ownPeople(
	{ own }: ImportedActivity,
	{ memberId, memberIds }: ImportOptions,
): { assigneeId: Uuid; participants: Participants } {
	const { assigneeId = memberId, participants } = own?.values ?? {};
	const known = new Set<string>(memberIds.map(memberKey));
	const isHere = (key: string) => !key.startsWith('member:') || known.has(key);
	const held = Object.entries(participants ?? {}).filter(([key]) => isHere(key));
	const here = memberIds.includes(assigneeId) ? assigneeId : memberId;
	const self = { [memberKey(here)]: { role: 'performer' as const, response: 'accepted' as const } };
	return {
		assigneeId: here,
		participants: own?.values.participants && here === assigneeId ? Object.fromEntries(held) : { ...Object.fromEntries(held), ...self },
	};
}

function ownTags({ values: { tags } }: OwnFields, categories: readonly string[], finder: TagFinder): SetOf<Uuid> {
	const ids = Object.keys(tags ?? {});
	// The first of CATEGORIES is the category.
	return ids.every((id) => finder.has(id)) ? (tags ?? {}) : finder.find(categories.slice(1));
}

/** What a file of Daybook's own says beyond, or more exactly than, the standard properties. */
export function ownContent(activity: ImportedActivity, own: OwnFields, finder: TagFinder): FieldValues<'activity'> {
	const beyond = Object.entries(own.values).filter(([name]) => !standardFields.has(name) && !placed.has(name));
	if (!own.intact) return { ...Object.fromEntries(beyond), tags: finder.find(activity.categories.slice(1)) };
	const { foreign } = own.values;
	return {
		...Object.fromEntries(beyond),
		tags: ownTags(own, activity.categories, finder),
		reminders: own.values.reminders ?? {},
		acknowledged: own.values.acknowledged ?? {},
		...(foreign !== undefined && { foreign: foreign }),
	};
}
