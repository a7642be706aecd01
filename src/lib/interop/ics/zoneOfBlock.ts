import { expand } from '#lib/domain/recurrence/expand.ts';
import { offsetAt } from '#lib/domain/time/offsets.ts';
import { isZone, instantOf } from '#lib/domain/time/zone.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { readProperty } from './property.ts';
import { readTime } from './readTime.ts';
import type { Block } from './splitBlocks.ts';
import { windowsZones } from './windowsZones.ts';

/** From an instant on (epoch ms), a VTIMEZONE's clocks are so far ahead of UTC (ms). */
interface Onset {
	at: number;
	offset: number;
}

const day = 86_400_000;

function readOffset(value: string): number | undefined {
	const [, sign, hours, minutes, seconds = '0'] = /^([+-]?)(\d\d):?(\d\d):?(\d\d)?$/.exec(value.trim()) ?? [];
	if (hours === undefined) return undefined;
	const ahead = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
	return (sign === '-' ? -ahead : ahead) * 1000;
}

/** A STANDARD or DAYLIGHT part, read. */
interface Observance {
	name: string;
	start: Civil;
	offset: number;
	/** What clocks were ahead before it. */
	before: number;
	dates: Civil[];
	rule?: string;
}

function readObservance({ name, lines }: Block): Observance[] {
	const values = new Map<string, string[]>();
	for (const property of lines.map(readProperty)) {
		if (property) values.set(property.name, [...(values.get(property.name) ?? []), ...property.value.split(',')]);
	}
	const offset = readOffset(values.get('TZOFFSETTO')?.[0] ?? '');
	const before = readOffset(values.get('TZOFFSETFROM')?.[0] ?? '') ?? offset;
	const start = readTime(values.get('DTSTART')?.[0] ?? '')?.civil;
	if (offset === undefined || before === undefined || start === undefined) return [];
	const dates = (values.get('RDATE') ?? []).flatMap((value) => readTime(value)?.civil ?? []);
	const rule = values.get('RRULE')?.join();
	return [{ name, start, offset, before, dates, ...(rule !== undefined && { rule }) }];
}

/** When an observance begins; a later one of its name ends it, for Outlook leaves the UNTIL of old rules out. */
function onsetsOf({ name, start, offset, before, dates, rule }: Observance, all: readonly Observance[], to: Civil): Onset[] {
	const successors = all.filter((other) => other.name === name && other.start > start).map((other) => other.start);
	const end = [to, ...successors].sort()[0] ?? to;
	// A rule that goes on for ever has changed the clocks in any ten years; the rest of them, since 1601, need not be known.
	const recent = `${Number(to.slice(0, 4)) - 13}-01-01`;
	const from = rule === undefined || /UNTIL|COUNT|INTERVAL/i.test(rule) || start > recent ? start : recent;
	// The limit is far above 400 years of yearly changes; a rule that gives more is none of a time zone.
	const ruled = rule === undefined ? [] : expand({ rrule: rule, start, tz: 'UTC' }, { from, to: end, limit: 1_000 }).occurrences;
	return [start, ...dates, ...ruled].map((civil) => ({ at: instantOf(civil, 'UTC') - before, offset }));
}

/** What a VTIMEZONE says of two years: its offset at 60 instants spread over them (epoch ms). */
function samplesOf(block: Block, year: number): Onset[] {
	const observances = block.children.flatMap(readObservance);
	const onsets = observances
		.flatMap((observance) => onsetsOf(observance, observances, `${year + 3}-01-01`))
		.sort((one, other) => one.at - other.at);
	const first = instantOf(`${year}-01-03T12:00`, 'UTC');
	return Array.from({ length: 60 }, (_, index) => first + index * 12 * day).flatMap((at) => {
		const last = onsets.findLast((onset) => onset.at <= at) ?? onsets[0];
		return last ? [{ at, offset: last.offset }] : [];
	});
}

const offsetNow = (tz: Tz, at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(tz).offsetNanoseconds / 1e6;

/** How far a zone's clocks are ahead of UTC at two instants, one of winter and one of summer (ms). */
type Clocks = readonly [first: number, second: number];

const clocks = new Map<string, Clocks>();

/** A zone at two instants of a year, by two cheap looks: `offsetAt` reads a whole year of a zone at its first one. */
function clocksOf(tz: Tz, year: number, first: number, second: number): Clocks {
	const key = `${tz}\n${year}`;
	let known = clocks.get(key);
	if (!known) clocks.set(key, (known = [offsetNow(tz, first), offsetNow(tz, second)]));
	return known;
}

/** All zones that are known here, the ones that Windows knows first: few files need the others. */
function* allZones(): Generator<Tz> {
	for (const tz of windowsZones.values()) if (isZone(tz)) yield tz;
	yield* Intl.supportedValuesOf('timeZone');
}

function findZone(block: Block, year: number, preferred: readonly Tz[]): Tz | undefined {
	const samples = samplesOf(block, year);
	const [first, second] = [samples[0], samples[15]];
	if (!first || !second) return undefined;
	const agrees = (tz: Tz) => samples.every(({ at, offset }) => offsetAt(tz, at) === offset);
	const known = preferred.find((tz) => isZone(tz) && agrees(tz));
	if (known !== undefined) return known;
	for (const tz of allZones()) {
		const [winter, summer] = clocksOf(tz, year, first.at, second.at);
		if (winter === first.offset && summer === second.offset && agrees(tz)) return tz;
	}
	return undefined;
}

/** What was found for a block: the files of one program bring the same few again and again. */
const found = new Map<string, Tz | undefined>();
const foundLimit = 200;

/**
 * The IANA zone whose clocks go as a VTIMEZONE says (RFC 5545 §3.6.5) in `year` and the next: one of `preferred` if
 * they do, else a well-known one, else any; failing that a zone of that fixed offset. Undefined if nothing agrees.
 */
export function zoneOfBlock(block: Block, year: number, preferred: readonly Tz[]): Tz | undefined {
	const sampled = Math.min(Math.max(year, 1970), 2100);
	const said = block.children.map(({ name, lines }) => `${name}\n${lines.join('\n')}`);
	const key = [sampled, preferred.join(), ...said].join('\n\n');
	if (found.has(key)) return found.get(key);
	const zone = findZone(block, sampled, preferred);
	if (found.size < foundLimit && key.length < 10_000) found.set(key, zone);
	return zone;
}
