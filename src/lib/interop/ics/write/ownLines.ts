import { activityType, type Activity } from '#lib/model/activity.ts';
import type { Field } from '#lib/model/kinds.ts';
import { sameValue } from '#lib/domain/sameValue.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { json, ownFieldNames, ownId, ownSeal } from '../ownProperty.ts';
import { sealOf } from '../sealOf.ts';
import { cleanText } from './cleanText.ts';
import { componentOf } from './component.ts';
import { ownLine } from './contentLine.ts';

/** Fields that are written whatever they hold: what a reader would find in the standard properties is coarser. */
const always = new Set(['kind', 'categoryId', 'status', 'assigneeId', 'participants', 'when']);

/** Fields that readers take for something else where nothing is said: they are written even as they are at first. */
const silent = new Set(['subject', 'busy']);

/** Whether a text comes through a file as it is. */
const isPlain = (text: string) => cleanText(text) === text && text.trim() !== '';

const repeats = ({ when, rdates }: Activity) => when.rrule !== undefined || Object.keys(rdates).length > 0;

/** Whether readers find dates beside the rule again: in the form of a start. */
function areTold(activity: Activity, keys: readonly string[]): boolean {
	const { start, due = start } = activity.when;
	if (keys.length === 0) return true;
	if (start === undefined || due === undefined || !repeats(activity)) return false;
	return keys.every((key) => isDay(key) === isDay(due) && isDay(key) === isDay(start));
}

/** Fields whose standard property says all of it. */
const saidAlready: Readonly<Record<string, (activity: Activity) => boolean>> = {
	subject: ({ subject }) => isPlain(subject),
	description: ({ description }) => isPlain(description),
	location: ({ kind, location = '' }) => componentOf[kind] !== 'VJOURNAL' && isPlain(location),
	priority: ({ kind }) => componentOf[kind] !== 'VJOURNAL',
	busy: ({ kind }) => componentOf[kind] === 'VEVENT',
	exdates: (activity) => areTold(activity, Object.keys(activity.exdates)),
	rdates: (activity) => areTold(activity, Object.keys(activity.rdates)),
};

const isText = (kind: string) => kind === 'text' || kind === 'longText' || kind === 'choice' || kind === 'ref' || kind === 'moment';

const hex = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON without the characters that a file must not have and JSON leaves as they are. */
const plainJson = (value: unknown) => JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029]/g, hex);

function fieldLine(property: string, { kind }: Field, value: unknown): string {
	if (typeof value === 'string' && isText(kind) && isPlain(value)) return ownLine(property, value);
	return ownLine(property, plainJson(value), json);
}

/**
 * Everything of an activity that the standard properties (`lines`, without BEGIN and END) do not say or say more coarsely, each field as a
 * property of its own, and a seal over the standard ones: only for files made for oneself.
 */
export function ownLines(activity: Activity, lines: readonly string[]): string[] {
	const fields = [...ownFieldNames].flatMap(([property, name]) => {
		const field = (activityType.fields as Record<string, Field>)[name];
		const value: unknown = activity[name];
		if (!field || value === undefined) return [];
		const isInitial = sameValue(value, field.initial) && !silent.has(name);
		if (!always.has(name) && (isInitial || saidAlready[name]?.(activity))) return [];
		return [fieldLine(property, field, value)];
	});
	return [ownLine(ownId, activity.id), ...fields, ownLine(ownSeal, sealOf(lines))];
}
