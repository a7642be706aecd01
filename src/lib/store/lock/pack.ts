/** Stands in the text for bytes that follow it. Rows without bytes, which are those with words of others, know no such name. */
const mark = '\u0000bytes';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function bytesOf(held: unknown): Uint8Array | undefined {
	return ArrayBuffer.isView(held) ? new Uint8Array(held.buffer, held.byteOffset, held.byteLength) : undefined;
}

/** Better no row than one that lost something: keys and handles of the browser are objects that no text can hold. */
function mustBePlain(held: unknown): void {
	if (typeof held !== 'object' || held === null || Array.isArray(held)) return;
	const kind = Object.prototype.toString.call(held);
	if (kind !== '[object Object]') throw new Error(`${kind} cannot be sealed`);
}

/** A value of JSON, and bytes anywhere in it, as bytes: how many pieces, the length of each, the text, the pieces. */
export function pack(value: unknown): Uint8Array {
	const pieces: Uint8Array[] = [];
	const text = encoder.encode(
		JSON.stringify(value, (_, held: unknown) => {
			const bytes = bytesOf(held);
			if (bytes) return { [mark]: pieces.push(bytes) - 1 };
			mustBePlain(held);
			return held;
		}),
	);
	const all = [text, ...pieces];
	const head = 4 * (all.length + 1);
	const packed = new Uint8Array(all.reduce((sum, { length }) => sum + length, head));
	const lengths = new DataView(packed.buffer);
	lengths.setUint32(0, all.length);
	let at = head;
	for (const [index, piece] of all.entries()) {
		lengths.setUint32(4 * (index + 1), piece.length);
		packed.set(piece, at);
		at += piece.length;
	}
	return packed;
}

/** What `pack` packed. */
export function unpack(packed: Uint8Array): unknown {
	const lengths = new DataView(packed.buffer, packed.byteOffset);
	const count = lengths.getUint32(0);
	let at = 4 * (count + 1);
	const pieces = Array.from({ length: count }, (_, index) => packed.slice(at, (at += lengths.getUint32(4 * (index + 1)))));
	const text = decoder.decode(pieces.shift());
	if (pieces.length === 0) return JSON.parse(text);
	return JSON.parse(text, (_, held: unknown) => {
		const at = typeof held === 'object' && held !== null ? (held as Record<string, unknown>)[mark] : undefined;
		return typeof at === 'number' ? pieces[at] : held;
	});
}
