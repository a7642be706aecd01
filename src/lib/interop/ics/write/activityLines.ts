import type { Activity } from '#lib/model/activity.ts';
import type { Label } from '#lib/model/scalars.ts';
import { remindersLines } from './alarmLines.ts';
import { cleanText } from './cleanText.ts';
import { componentOf, type Component } from './component.ts';
import { contentLine, plainLine } from './contentLine.ts';
import { uidOf, type ExportContext } from './exportContext.ts';
import { foreignLines } from './foreignLines.ts';
import { foreignIn } from '../newerFields.ts';
import { ownLines } from './ownLines.ts';
import { peopleLines } from './peopleLines.ts';
import { statusLines } from './statusLines.ts';
import { instantLine, timeLine } from './timeLine.ts';
import { whenLines } from './whenLines.ts';

const labelOf = (label: Label | undefined, { options }: ExportContext) => label && (label[options.language] ?? Object.values(label)[0]);

/** UID and, for what stands for one occurrence, RECURRENCE-ID; for others such a one stands alone where its series is not in the file. */
function identityLines(activity: Activity, context: ExportContext): string[] {
	const { seriesId, recurrenceId, uid } = activity;
	const series = context.seriesOf(activity);
	if (seriesId === undefined || recurrenceId === undefined || !(series || context.isFull)) return [plainLine('UID', uidOf(activity))];
	return [
		plainLine('UID', series ? uidOf(series) : (uid ?? seriesId)),
		timeLine('RECURRENCE-ID', recurrenceId, (series ?? activity).when.tz),
	];
}

function versionLines(activity: Activity, context: ExportContext): string[] {
	const { made, revisions } = context.options;
	const { id, createdAt } = activity;
	const revision = revisions.get(id);
	const before = foreignIn(activity)?.version.sequence ?? 0;
	return [
		instantLine('DTSTAMP', made),
		...(context.isFull ? [instantLine('CREATED', createdAt)] : []),
		instantLine('LAST-MODIFIED', revision?.modified ?? createdAt),
		contentLine('SEQUENCE', 'integer', String(before + (revision?.sequence ?? 0))),
	];
}

function wordLines(activity: Activity, component: Component, context: ExportContext): string[] {
	const { subject, categoryId, description, location, tags } = activity;
	const category = labelOf(context.term(categoryId)?.label, context);
	const names = [category, ...Object.keys(tags).map((id) => labelOf(context.term(id)?.label, context))];
	const categories = names.filter((name): name is string => name !== undefined && name !== '');
	// A property without a value is none (libical drops it).
	const textLine = (name: string, text: string) => (cleanText(text).trim() === '' ? [] : [contentLine(name, 'text', text)]);
	return [
		...textLine('SUMMARY', cleanText(subject).trim() === '' ? (category ?? '') : subject),
		...textLine('DESCRIPTION', description),
		...(component === 'VJOURNAL' ? [] : textLine('LOCATION', location ?? '')),
		...(context.isFull && categories.length > 0 ? [contentLine('CATEGORIES', 'text', categories)] : []),
	];
}

function classLines({ calendarId }: Activity, kept: readonly string[], context: ExportContext): string[] {
	const calendar = context.calendar(calendarId);
	if (!context.isFull || !calendar || kept.some((line) => /^CLASS[;:]/i.test(line))) return [];
	return [plainLine('CLASS', calendar.sharing === 'full' ? 'PUBLIC' : 'PRIVATE')];
}

const isDegree = (value: unknown, most: number): value is number => typeof value === 'number' && Math.abs(value) <= most;

/** Where it is, whom to reach, and what it follows from. */
function reachLines({ kind, geo, phone, email, followsId }: Activity, { isFull }: ExportContext): string[] {
	const { lat, lon } = (geo ?? {}) as { lat?: unknown; lon?: unknown };
	const hasPlace = componentOf[kind] !== 'VJOURNAL' && isDegree(lat, 90) && isDegree(lon, 180);
	const contact = [phone, email].filter((one): one is string => one !== undefined && one.trim() !== '').join(', ');
	return [
		...(hasPlace ? [plainLine('GEO', `${lat.toFixed(6)};${lon.toFixed(6)}`)] : []),
		...(isFull && cleanText(contact).trim() !== '' ? [contentLine('CONTACT', 'text', contact)] : []),
		...(isFull && followsId !== undefined ? [contentLine('RELATED-TO', 'text', followsId, { RELTYPE: 'PARENT' })] : []),
	];
}

/** An activity as a component (RFC 5545 §3.6.1 to §3.6.3), line by line, not yet folded. */
export function activityLines(activity: Activity, context: ExportContext): string[] {
	const component = componentOf[activity.kind];
	const written = [
		...identityLines(activity, context),
		...versionLines(activity, context),
		...whenLines(activity, context),
		...wordLines(activity, component, context),
		...statusLines(activity, context),
		...peopleLines(activity, context),
		...reachLines(activity, context),
	];
	const names = new Set(written.map((line) => line.slice(0, line.search(/[;:]/))));
	const kept = foreignLines(activity, names, context);
	const lines = [...written, ...classLines(activity, kept, context), ...kept];
	const alarms = remindersLines(activity, context);
	const said = [...lines, ...alarms.filter((line) => !/^(BEGIN|END):/.test(line))];
	const own = context.isFull ? ownLines(activity, said) : [];
	return [`BEGIN:${component}`, ...lines, ...own, ...alarms, `END:${component}`];
}
