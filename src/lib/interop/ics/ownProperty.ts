import { activityType, type Activity } from '#lib/model/activity.ts';
import type { Field } from '#lib/model/kinds.ts';

const prefix = 'X-DAYBOOK-';

/** Fields of an activity by the name of the property that carries them in a file made for oneself: `X-DAYBOOK-CATEGORY-ID`. */
export const ownFieldNames: ReadonlyMap<string, keyof Activity> = new Map(
	Object.keys(activityType.fields)
		.filter((name) => name !== 'createdBy' && name !== 'deletedAt')
		.map((name) => [ownNameOf(name), name as keyof Activity]),
);

/** The property that carries a field. */
export function ownNameOf(field: string): string {
	return prefix + field.replace(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase();
}

/** The id of the activity; every component of a file made for oneself has it. */
export const ownId = `${prefix}ID`;
/** What the standard properties said when Daybook wrote them: while they still do, its own ones hold. */
export const ownSeal = `${prefix}SEAL`;

/** When work on a task may begin, where the standard has no words for it: on the very day it is due, or at another precision. */
export const ownStart = `${prefix}START`;

/** The parameter that says that the text of a property is JSON. */
export const json = { FMTTYPE: 'application/json' } as const;

/** Fields that standard properties carry too; when somebody else has changed the file, those count. */
export const standardFields: ReadonlySet<string> = new Set(
	'subject description location status priority busy completedAt when exdates rdates seriesId recurrenceId tags reminders acknowledged uid foreign'.split(
		' ',
	),
);

export const isOwnLine = (line: string) => /^X-DAYBOOK-|^[^:"]*;X-DAYBOOK-/i.test(line);

/** The field of the definition, for checking what a file says of it. */
export const activityField = (name: string) => (activityType.fields as Record<string, Field>)[name];
