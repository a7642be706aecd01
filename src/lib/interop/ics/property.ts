import ICAL from 'ical.js';

/** One property: its value as it stands in the file, unfolded but not unescaped. */
export interface Property {
	/** In capitals, without its group. */
	name: string;
	/** By name in capitals; RFC 6868 is decoded. */
	params: ReadonlyMap<string, string>;
	value: string;
	line: string;
}

const nothing = () => Object.create(null) as Record<string, never>;
/** Lets ical.js take a line apart and leave every value as it is; without prototypes, for a property may be called `constructor`. */
const raw = { value: nothing(), param: nothing(), property: nothing(), propertyGroups: false };

function tokenise(line: string): Property | undefined {
	try {
		const [name, params, type, value] = ICAL.parse.property(line, raw) as [
			string,
			Record<string, unknown>,
			string,
			unknown,
		];
		if (!/^[\w.-]+$/.test(name)) return undefined;
		const entries = Object.entries(params).map(([key, held]) => [key.toUpperCase(), String(held)] as const);
		// ical.js takes VALUE out of the parameters and gives it as the type.
		if (type !== 'unknown') entries.push(['VALUE', type.toUpperCase()]);
		return { name: name.replace(/^.*\./, '').toUpperCase(), params: new Map(entries), value: String(value), line };
	} catch (error) {
		if (error instanceof Error) return undefined;
		throw error;
	}
}

/** A quote in the wrong place swallows the value: what stands at the end and is a time is the value. */
function mendTime(line: string): string | undefined {
	const [, name, params = '', value] =
		/^([\w-]+)(;.*?)?[:="]+\s*((?:\d{4}-?\d\d-?\d\d)(?:T[\d:]*Z?)?)"?$/i.exec(line) ?? [];
	if (name === undefined || value === undefined) return undefined;
	const [, zone] = /;TZID="?([^";]+)/i.exec(params) ?? [];
	return `${name}${zone === undefined ? '' : `;TZID="${zone}"`}:${value}`;
}

/** Bare parameters of vCalendar 1.0, parameters without a name, and quotes without a partner. */
function mendParams(line: string): string | undefined {
	const plain = line.replaceAll('"', '');
	const colon = plain.indexOf(':');
	if (colon < 0) return undefined;
	const [name = '', ...params] = plain.slice(0, colon).split(';');
	const named = params
		.map((param) => (/^(QUOTED-PRINTABLE|BASE64|8BIT)$/i.test(param) ? `ENCODING=${param}` : param))
		.filter((param) => /^[\w-]+=./.test(param));
	return [name, ...named].join(';') + plain.slice(colon);
}

/** A time property begins with its year or a period; anything else means that the value was found in the wrong place. */
const timeName = /^(DTSTART|DTEND|DUE|RECURRENCE-ID|EXDATE|RDATE)[;:]/i;
const bareEncoding = /^[\w.-]+(;[^:"]*)?;(QUOTED-PRINTABLE|BASE64|8BIT)[:;]/i;

const plainName = /^[\w-]+$/;
const noParams: ReadonlyMap<string, string> = new Map();

/** `NAME:value`, most of all lines; ical.js is asked where there are parameters. */
function withoutParams(line: string): Property | undefined {
	const colon = line.indexOf(':');
	const semicolon = line.indexOf(';');
	if (colon < 1 || (semicolon >= 0 && semicolon < colon)) return undefined;
	const name = nameOf(line.slice(0, colon));
	return name === undefined ? undefined : { name, params: noParams, value: line.slice(colon + 1), line };
}

/** Names that were read already, as they stand in the file: a calendar has few, and each a thousand times. */
const names = new Map<string, string>();
const nameLimit = 1_000;

/** The name in capitals, one and the same text each time; undefined if it is none. */
function nameOf(text: string): string | undefined {
	const known = names.get(text);
	if (known !== undefined || !plainName.test(text)) return known;
	const name = text.toUpperCase();
	if (names.size < nameLimit) names.set(text, name);
	return name;
}

/** Reads a content line (RFC 5545 §3.1) with ical.js, mending displaced quotes; undefined if it is none. */
export function readProperty(line: string): Property | undefined {
	const plain = withoutParams(line);
	if (plain) return plain;
	const isTime = timeName.test(line);
	const read = bareEncoding.test(line) ? undefined : tokenise(line);
	if (read && (!isTime || /^\s*(\d{4}|P|$)/.test(read.value))) return read;
	const mended = (isTime ? mendTime(line) : undefined) ?? mendParams(line);
	const second = mended === undefined ? undefined : tokenise(mended);
	return second ? { ...second, line } : read;
}
