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

/** What stands before the value: most lines of a calendar begin with one of a few heads. */
interface Head {
	name: string;
	params: ReadonlyMap<string, string>;
	isTime: boolean;
}

const plainName = /^[\w-]+$/;
/** A name and named parameters, each quoted as a whole or not at all: where such a head ends, no value can hide. */
const plainHead = /^[\w.-]+(?:;[\w-]+=(?:"[^"]*"|[^";:]*))+$/;
const noParams: ReadonlyMap<string, string> = new Map();
const heads = new Map<string, Head | undefined>();
const headLimit = 1_000;

function readHead(text: string): Head | undefined {
	if (plainName.test(text)) return { name: interned(text.toUpperCase()), params: noParams, isTime: false };
	const line = `${text}:`;
	const property = plainHead.test(text) ? tokenise(line) : undefined;
	return property && { name: interned(property.name), params: property.params, isTime: timeName.test(line) };
}

/** One text for each name, the one that a name in the program is: to compare them is then to compare two addresses. */
const interned = (name: string) => Object.keys({ [name]: true })[0] ?? name;

function headOf(text: string): Head | undefined {
	const known = heads.get(text);
	if (known !== undefined || heads.has(text)) return known;
	const head = readHead(text);
	if (heads.size < headLimit) heads.set(text, head);
	return head;
}

/** Where the value's colon is: the first one outside quotes; -1 if there is none. */
function colonOf(line: string): number {
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		const code = line.charCodeAt(at);
		if (code === 58 && !quoted) return at;
		if (code === 34) quoted = !quoted;
	}
	return -1;
}

const timeValue = /^\s*(\d{4}|P|$)/;

/** Reads a content line (RFC 5545 §3.1) with ical.js, mending displaced quotes; undefined if it is none. */
export function readProperty(line: string): Property | undefined {
	const colon = colonOf(line);
	const head = colon < 1 ? undefined : headOf(line.slice(0, colon));
	if (head) {
		const value = line.slice(colon + 1);
		if (!head.isTime || timeValue.test(value)) return { name: head.name, params: head.params, value, line };
	}
	return readBroken(line);
}

function readBroken(line: string): Property | undefined {
	const isTime = timeName.test(line);
	const read = bareEncoding.test(line) ? undefined : tokenise(line);
	if (read && (!isTime || timeValue.test(read.value))) return read;
	const mended = (isTime ? mendTime(line) : undefined) ?? mendParams(line);
	const second = mended === undefined ? undefined : tokenise(mended);
	return second ? { ...second, line } : read;
}
