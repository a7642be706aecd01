import { hash128 } from '#lib/domain/hash128.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import type { EntryContext } from './entryContext.ts';
import { EntryProperties } from './entryProperties.ts';
import { foreignOf } from './foreignOf.ts';
import { idOfUid } from './idOfUid.ts';
import type { ImportedActivity, ImportedKind, ImportedReminder, OwnFields } from './imported.ts';
import { placeTime, type PlacedTime } from './placeTime.ts';
import { readAlarm, readOldAlarm, type AlarmOwner } from './readAlarm.ts';
import { readOwn } from './readOwn.ts';
import { readDates, readRule } from './readRecurrence.ts';
import { priorityOf, statusOf } from './readStatus.ts';
import { readInstant } from './readTime.ts';
import type { Property } from './property.ts';
import { readEventWhen, readNoteWhen, readTaskWhen } from './readWhen.ts';
import type { Block } from './splitBlocks.ts';
import { textList, textOf, textOfHtml } from './text.ts';

/** A component read by itself; what it has to do with others of its UID comes after, in `linkSeries`. */
export interface Draft {
	activity: ImportedActivity;
	/** As in the file; empty if it has none. */
	uid: string;
	replaces?: Replaces;
}

/** The occurrence that a component replaces: its RECURRENCE-ID (RFC 5545 §3.8.4.4). */
export interface Replaces {
	property: Property;
	time: PlacedTime;
	/** It speaks for all later ones too: THISANDFUTURE. */
	following: boolean;
	startsInUtc: boolean;
}

const kinds: Readonly<Record<string, ImportedKind>> = { VTODO: 'task', VJOURNAL: 'note' };
const textLimit = 20_000;
const longTextLimit = 1_000_000;
/** Written anew at every export, so that they say nothing about the content. */
const volatile = /^(DTSTAMP|LAST-MODIFIED|SEQUENCE|CREATED|X-MOZ-GENERATION|X-MOZ-LASTACK|X-LIC-ERROR)[;:]/i;

/** The first letter spares most lines the regular expression. */
const isVolatile = (line: string) => 'DLSCXdlscx'.includes(line.charAt(0)) && volatile.test(line);

const allLines = ({ lines, children }: Block): readonly string[] =>
	children.length === 0 ? lines : lines.concat(children.flatMap((child) => [child.name, ...allLines(child)]));

function digestOf(block: Block, method: string): string {
	const lines = allLines(block).filter((line) => !isVolatile(line));
	return hash128([method === 'CANCEL' ? method : ''].concat(lines).join('\n'));
}

function takeText(name: string, limit: number, properties: EntryProperties, context: EntryContext): string {
	const property = properties.take(name);
	if (!property) return '';
	const text = textOf(property);
	if (text.length <= limit) return text;
	context.warn('textCut', name);
	properties.keep(property);
	return text.slice(0, limit);
}

function takeDescription(properties: EntryProperties, context: EntryContext): string {
	const text = takeText('DESCRIPTION', longTextLimit, properties, context);
	const html = properties.look('X-ALT-DESC');
	return text.trim() === '' && html ? textOfHtml(textOf(html)).slice(0, longTextLimit) : text;
}

function takeStatus(kind: ImportedKind, properties: EntryProperties, context: EntryContext) {
	const property = properties.take('STATUS');
	const completed = readInstant(properties.take('COMPLETED')?.value ?? '');
	const own = properties.take('X-DAYBOOK-STATUS')?.value.trim() ?? '';
	const known = statusOf(kind, property?.value.trim() ?? '', own);
	if (property && known === undefined) properties.keep(property);
	const isComplete = completed !== undefined || properties.look('PERCENT-COMPLETE')?.value.trim() === '100';
	const reached = kind === 'task' && !property && isComplete ? 'done' : (known ?? 'planned');
	const status = context.method === 'CANCEL' && kind !== 'note' ? ('cancelled' as const) : reached;
	return { status, ...(completed !== undefined && status === 'done' && { completedAt: completed }) };
}

/** The alarms of vCalendar 1.0. */
const oldAlarms = ['AALARM', 'DALARM', 'MALARM'];

function readAlarms(block: Block, owner: AlarmOwner, properties: EntryProperties, context: EntryContext) {
	const reminders = new Map<Uuid, ImportedReminder>();
	const alarms: Record<string, string[]> = {};
	for (const [index, child] of block.children.entries()) {
		if (child.name !== 'VALARM') continue;
		const { reminder, more } = readAlarm(child, owner, context);
		if (reminder) reminders.set(reminder.id, reminder);
		if (more) alarms[reminder?.id ?? String(index)] = [...allLines(child)];
	}
	for (const name of oldAlarms) {
		for (const property of properties.takeAll(name)) {
			const reminder = readOldAlarm(property, owner, context);
			if (reminder) reminders.set(reminder.id, reminder);
			properties.keep(property);
		}
	}
	return { reminders: [...reminders.values()], alarms };
}

function takeReplaces(properties: EntryProperties, context: EntryContext): Replaces | undefined {
	const property = properties.take('RECURRENCE-ID');
	const time = property && placeTime(property, context);
	if (property && !time) properties.keep(property);
	if (!time) return undefined;
	const following = property.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';
	return { property, time, following, startsInUtc: /Z$/i.test(properties.look('DTSTART')?.value.trim() ?? '') };
}

/** TRANSP (RFC 5545 §3.8.2.7; numbers in vCalendar 1.0) or Exchange's word; a whole day without either takes no time. */
function isBusy(properties: EntryProperties, { start = '' }: When): boolean {
	const transparency = properties.take('TRANSP')?.value.trim() ?? '';
	if (transparency !== '') return !/^(TRANSPARENT|[1-9]\d*)$/i.test(transparency);
	const exchange = properties.look('X-MICROSOFT-CDO-BUSYSTATUS')?.value.trim() ?? '';
	return exchange === '' ? !isDay(start) : !/^FREE$/i.test(exchange);
}

const takeCategories = (properties: EntryProperties) =>
	[...new Set(properties.takeAll('CATEGORIES').flatMap((property) => textList(property.value)))].map((name) => name.slice(0, 200));

const exactFields = new Set(
	'subject description location status priority busy completedAt exdates rdates uid seriesId recurrenceId'.split(' '),
);

/** What Daybook wrote for itself and nobody has changed since is what it was to the letter. */
function exactly(read: ImportedActivity, own: OwnFields | undefined): ImportedActivity {
	if (!own?.intact) return read;
	const { completedAt: _completedAt, ...rest } = read;
	const said = Object.entries(own.values).filter(([name]) => exactFields.has(name));
	return { ...rest, ...Object.fromEntries(said) };
}

/** Reads a VEVENT, VTODO or VJOURNAL (RFC 5545 §3.6). What has no field or cannot be read is kept as foreign; never fails. */
export function readEntry(block: Block, calendar: number, context: EntryContext): Draft {
	const properties = new EntryProperties(block.lines);
	for (const line of properties.unreadable) context.warn('lineUnreadable', line.slice(0, 200));
	const kind = kinds[block.name] ?? 'event';
	const uid = properties.take('UID')?.value.trim() ?? '';
	const digest = digestOf(block, context.method);
	const own = readOwn(block, properties);
	const exact = own?.intact ? own.values : {};
	const id = own?.id ?? idOfUid(uid === '' ? digest : uid);
	const subject = takeText('SUMMARY', textLimit, properties, context);
	const replaces = takeReplaces(properties, context);
	const rrule = readRule(properties, context);
	const repeats = rrule !== undefined || properties.look('RDATE') !== undefined;
	const readWhen = {
		// Without a start of its own it begins when the occurrence did: a cancellation need not say it (RFC 5546 §3.2.5).
		event: (all: EntryProperties) => readEventWhen(all, repeats, context, replaces),
		task: readTaskWhen,
		note: (all: EntryProperties) => readNoteWhen(all, context),
	}[kind];
	const standard = readWhen(properties, repeats, context);
	const when = exact.when ?? { ...standard, ...(rrule !== undefined && standard.start !== undefined && { rrule }) };
	const location = takeText('LOCATION', textLimit, properties, context);
	const activity: Omit<ImportedActivity, 'reminders' | 'foreign'> = {
		id,
		...(!own?.intact && uid !== '' && uid !== id && { uid: uid.slice(0, 2_000) }),
		calendar,
		kind,
		subject,
		description: takeDescription(properties, context),
		...(location !== '' && { location }),
		...takeStatus(kind, properties, context),
		priority: priorityOf(properties.take('PRIORITY')?.value ?? ''),
		busy: kind === 'event' && isBusy(properties, when),
		when,
		exdates: readDates('EXDATE', properties, when, context),
		rdates: readDates('RDATE', properties, when, context),
		categories: takeCategories(properties),
	};
	const { reminders, alarms } = readAlarms(block, { id, subject, when, isTask: kind === 'task' }, properties, context);
	const foreign = foreignOf(block, properties, alarms, digest, context);
	const read = { ...activity, reminders, foreign, ...(own && { own }) };
	return { activity: exactly(read, own), uid, ...(replaces && { replaces }) };
}
