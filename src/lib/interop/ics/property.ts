/** One property: its value as it stands in the file, unfolded but not unescaped. */
export interface Property {
	/** In capitals, without its group. */
	name: string;
	/** By name in capitals; RFC 6868 is decoded. */
	params: ReadonlyMap<string, string>;
	value: string;
	line: string;
}

/** One parameter (RFC 5545 §3.2): its value quoted or not, or, in vCalendar 1.0, a value alone. */
const parameter = /;(?:([\w-]+)=(?:"([^"]*)"[^;:]*|((?!")[^;:]*))|[^=:;"]*)(?=[;:])/y;
const carets: Readonly<Record<string, string>> = { n: '\n', '^': '^', "'": '"' };

/** Takes a line apart; undefined if it has no property's name or its parameters no end. Parameters are decoded by RFC 6868. */
function tokenise(line: string): Property | undefined {
	const name = /^(?:[\w-]*\.)*[\w-]+(?=[;:])/.exec(line)?.[0];
	if (name === undefined || /^(BEGIN|END):/i.test(line)) return undefined;
	const params = new Map<string, string>();
	let at = name.length;
	while (line.charAt(at) === ';') {
		parameter.lastIndex = at;
		const found = parameter.exec(line);
		if (!found) return undefined;
		const [whole, key, quoted, bare = ''] = found;
		if (key !== undefined)
			params.set(
				key.toUpperCase(),
				(quoted ?? bare).replace(/\^([n^'])/g, (_, letter: string) => carets[letter] ?? ''),
			);
		at += whole.length;
	}
	const type = params.get('VALUE');
	if (type !== undefined) params.set('VALUE', type.toUpperCase());
	return { name: name.replace(/^.*\./, '').toUpperCase(), params, value: line.slice(at + 1), line };
}

/** A quote in the wrong place swallows the value: what stands at the end and is a time is the value. */
function mendTime(line: string): string | undefined {
	const [, name, params = '', value] = /^([\w-]+)(;.*?)?[:="]+\s*((?:\d{4}-?\d\d-?\d\d)(?:T[\d:]*Z?)?)"?$/i.exec(line) ?? [];
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

/** Reads a content line (RFC 5545 §3.1), mending displaced quotes; undefined if it is none. */
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
