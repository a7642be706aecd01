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

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether a property begins at `at`: asked of every line, so the usual name is known without a regular expression. */
function beginsAt(text: string, at: number): boolean {
	let end = at;
	let code = text.charCodeAt(end);
	while (isLetter(code) || (code === 45 && end > at)) code = text.charCodeAt(++end);
	// A scheme of `beginning` is a word before a colon too; all of them are short.
	if ((code === 58 && end - at > 6) || (code === 59 && end > at)) return true;
	return beginning.test(text.slice(at, endOf(text, at)));
}

/** What joins a line that begins no property to the one before; undefined: it stands alone. */
function joint(before: string): string | undefined {
	if (runningText.test(before)) return '\\n';
	return runningLine.test(before) ? '' : undefined;
}

function endOf(text: string, from: number): number {
	const newline = text.indexOf('\n', from);
	return newline < 0 ? text.length : newline;
}

/** The line that begins at `from`, with everything that continues it. */
function lineFrom(text: string, from: number): ContentLine {
	let end = endOf(text, from);
	const first = text.slice(from, end);
	let pieces: string[] | undefined;
	let last = first;
	for (let at = end + 1; at < text.length; at = end + 1) {
		const code = text.charCodeAt(at);
		const isSoft = last.endsWith('=') && quotedPrintable.test(first);
		const isFold = !isSoft && (code === 32 || code === 9);
		const between = isFold || isSoft || code === 10 ? '' : beginsAt(text, at) ? undefined : joint(first);
		if (between === undefined) return { text: pieces?.join('') ?? first, from, to: at };
		end = endOf(text, at);
		// An empty line changes nothing.
		if (code === 10 && !isSoft) continue;
		pieces ??= [first];
		if (isSoft) pieces[pieces.length - 1] = last.slice(0, -1);
		last = isFold ? text.slice(at + 1, end) : between + text.slice(at, end);
		pieces.push(last);
	}
	return { text: pieces?.join('') ?? first, from, to: text.length };
}

/**
 * The lines of a normalised calendar text, unfolded (RFC 5545 §3.1), also where a name is folded (`BEGIN`, ` :VEVENT`).
 * Text that a writer broke without folding is joined to its property; empty lines are passed over.
 */
export function* contentLines(text: string): Generator<ContentLine> {
	for (let at = 0; at < text.length;) {
		if (text.charCodeAt(at) === 10) at++;
		else {
			const line = lineFrom(text, at);
			yield line;
			at = line.to;
		}
	}
}
