import { cleanLine, cleanText } from './cleanText.ts';

export type Params = Readonly<Record<string, string | undefined>>;
/** A value type of RFC 5545 §3.3. */
export type ValueType = 'text' | 'date' | 'date-time' | 'duration' | 'cal-address' | 'uri' | 'integer';

/** What stands for a character that a parameter may not hold (RFC 6868 §3.1). */
const carets: Readonly<Record<string, string>> = { '^': '^^', '"': "^'" };

/** A parameter, quoted where its value would end it (RFC 5545 §3.2). */
function param(name: string, value: string): string {
	const clean = cleanLine(value).replace(/[\^"]/g, (found) => carets[found] ?? found);
	return `;${name}=${/[,:;]/.test(clean) ? `"${clean}"` : clean}`;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n' };

/** A TEXT value with its escapes (RFC 5545 §3.3.11). */
const escapeText = (text: string) => cleanText(text).replace(/[\\;,\n]/g, (found) => escapes[found] ?? `\\${found}`);

const written: Readonly<Partial<Record<ValueType, (value: string) => string>>> = {
	text: escapeText,
	date: (value) => cleanLine(value).replaceAll('-', ''),
	'date-time': (value) => cleanLine(value).replace(/[-:]/g, ''),
};

/** The VALUE to be named: every property that we give a date holds a time by itself, and TRIGGER a duration. */
function typeNamed(name: string, type: ValueType): string | undefined {
	if (type === 'date') return 'DATE';
	return name === 'TRIGGER' && type === 'date-time' ? 'DATE-TIME' : undefined;
}

const paramsText = (params: Params) =>
	Object.entries(params)
		.map(([name, value]) => (value === undefined ? '' : param(name, value)))
		.join('');

/** A content line (RFC 5545 §3.1), not yet folded, of one value or a list of them; `date` and `date-time` with hyphens and colons. */
export function contentLine(name: string, type: ValueType, values: string | readonly string[], params: Params = {}): string {
	const list = typeof values === 'string' ? [values] : values;
	const said = paramsText({ ...params, VALUE: typeNamed(name, type) });
	return `${name}${said}:${list.map(written[type] ?? cleanLine).join()}`;
}

/** A line whose value is written as it stands, such as a UID, whose backslashes are its own. */
export function plainLine(name: string, value: string): string {
	return `${name}:${cleanLine(value)}`;
}

/** A line of a property that only Daybook knows; its value is text. */
export function ownLine(name: string, value: string, params: Params = {}): string {
	return `${name}${paramsText(params)}:${escapeText(value)}`;
}
