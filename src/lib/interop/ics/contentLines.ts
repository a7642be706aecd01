/** One line of a calendar after unfolding, and where it stands in the text. */
export interface ContentLine {
	text: string;
	from: number;
	/** Behind its line break. */
	to: number;
}

/** What a content line begins with: a name, perhaps with a group, then parameters or the value (RFC 5545 §3.1). */
const beginning = /^(?!(?:https?|ftp|mailto|tel):)[A-Za-z0-9][\w-]*(?:\.[\w-]+)?[;:]/i;
/** Properties whose text some writers break without folding it. */
const runningText = /^(DESCRIPTION|SUMMARY|LOCATION|COMMENT)[;:]/i;
const runningLine = /^(ATTENDEE|ORGANIZER|ATTACH|URL|CONTACT|X-ALT-DESC)[;:]/i;
/** vCalendar 1.0 and vCard 2.1: a line in this encoding that ends in `=` goes on in the next. */
const quotedPrintable = /^[^:]*QUOTED-PRINTABLE[^:]*:/i;

/** One kind of line break and no NUL bytes, so that positions and rejected blocks are those of readable text. */
export function normaliseText(text: string): string {
	const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
	return clean.includes('\r') ? clean.replace(/\r\n?/g, '\n') : clean;
}

/** What joins a line to the one before when it cannot begin a property; undefined: it stands alone. */
function joint(before: string, line: string): string | undefined {
	if (beginning.test(line)) return undefined;
	if (runningText.test(before)) return '\\n';
	return runningLine.test(before) ? '' : undefined;
}

/**
 * The lines of a normalised calendar text, unfolded (RFC 5545 §3.1), also where a name is folded (`BEGIN`, ` :VEVENT`).
 * Text that a writer broke without folding is joined to its property; empty lines are passed over.
 */
export function* contentLines(text: string): Generator<ContentLine> {
	let parts: string[] = [];
	let from = 0;
	for (let at = 0; at < text.length;) {
		const newline = text.indexOf('\n', at);
		const end = newline < 0 ? text.length : newline;
		const next = newline < 0 ? text.length : newline + 1;
		const first = text.charCodeAt(at);
		const last = parts[parts.length - 1] ?? '';
		if (parts.length > 0 && (first === 32 || first === 9)) parts.push(text.slice(at + 1, end));
		else if (last.endsWith('=') && quotedPrintable.test(parts[0] ?? '')) {
			parts.push(parts.pop()?.slice(0, -1) ?? '', text.slice(at, end));
		} else if (end > at) {
			const line = text.slice(at, end);
			const between = parts.length > 0 ? joint(parts[0] ?? '', line) : undefined;
			if (between !== undefined) parts.push(between + line);
			else {
				if (parts.length > 0) yield { text: parts.join(''), from, to: at };
				parts = [line];
				from = at;
			}
		}
		at = next;
	}
	if (parts.length > 0) yield { text: parts.join(''), from, to: text.length };
}
