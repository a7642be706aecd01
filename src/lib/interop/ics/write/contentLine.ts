import ICAL from 'ical.js';
import { cleanLine, cleanText } from './cleanText.ts';

export type Params = Readonly<Record<string, string | undefined>>;
/** A value type of RFC 5545 §3.3, as jCal calls it (RFC 7265 §3.6). */
export type ValueType = 'text' | 'date' | 'date-time' | 'duration' | 'cal-address' | 'uri' | 'integer';

function lineOf(name: string, type: string, values: readonly string[], params: Params): string {
	const held = Object.entries(params).flatMap(([key, value]) =>
		value === undefined ? [] : [[key.toLowerCase(), cleanLine(value)] as const],
	);
	const property = [name.toLowerCase(), Object.fromEntries(held), type, ...values];
	return ICAL.stringify.property(property, ICAL.design.icalendar, true);
}

/** A content line (RFC 5545 §3.1), not yet folded; ical.js escapes the values and, by RFC 6868, the parameters. */
export function contentLine(
	name: string,
	type: ValueType,
	values: string | readonly string[],
	params: Params = {},
): string {
	const list = typeof values === 'string' ? [values] : values;
	return lineOf(name, type, list.map(type === 'text' ? cleanText : cleanLine), params);
}

/** A line whose value is written as it stands, such as a UID, whose backslashes are its own. */
export function plainLine(name: string, value: string): string {
	return `${name}:${cleanLine(value)}`;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n' };

/** A line of a property that only Daybook knows; its value is text. */
export function ownLine(name: string, value: string, params: Params = {}): string {
	const escaped = cleanText(value).replace(/[\\;,\n]/g, (found) => escapes[found] ?? `\\${found}`);
	// ical.js knows no type for such a property and leaves the value alone.
	return lineOf(name, 'unknown', [escaped], params);
}
