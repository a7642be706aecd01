const octets = 75;

const lengthOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Folds a content line so that none is longer than 75 octets of UTF-8, the blank included, between characters (RFC 5545 §3.1). */
export function foldLine(line: string): string {
	if (line.length * 3 <= octets) return line;
	let folded = '';
	let from = 0;
	let used = 0;
	for (let at = 0; at < line.length;) {
		const code = line.codePointAt(at) ?? 0;
		const length = lengthOf(code);
		if (used + length > octets) {
			folded += `${line.slice(from, at)}\r\n `;
			from = at;
			used = 1;
		}
		used += length;
		at += code > 0xffff ? 2 : 1;
	}
	return folded + line.slice(from);
}
