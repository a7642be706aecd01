import type { Property } from './property.ts';

/** What a letter behind a backslash means. */
const escapes: Readonly<Record<string, string>> = { n: '\n', N: '\n', ',': ',', ';': ';', '\\': '\\' };

/** A TEXT value without its escapes (RFC 5545 §3.3.11); a backslash before anything else stays. */
export function unescapeText(value: string): string {
	let at = value.indexOf('\\');
	if (at < 0) return value;
	let text = '';
	let from = 0;
	while (at >= 0) {
		const meant = escapes[value.charAt(at + 1)];
		if (meant !== undefined) {
			text += value.slice(from, at) + meant;
			from = at + 2;
		}
		at = value.indexOf('\\', meant === undefined ? at + 1 : from);
	}
	return text + value.slice(from);
}

/** The parts of a list of TEXT values, between commas or, as vCalendar 1.0 has it, semicolons; unescaped, without empty ones. */
export function textList(value: string): string[] {
	const parts = value.match(/(?:\\.|[^,;\\])+/gs) ?? [];
	return parts.map((part) => unescapeText(part).trim()).filter((part) => part !== '');
}

function decodeQuotedPrintable(value: string, charset: string): string {
	const bytes: number[] = [];
	const encoder = new TextEncoder();
	for (const [piece] of value.matchAll(/=[0-9A-F]{2}|[^=]+|=/gi)) {
		if (/^=[0-9A-F]{2}$/i.test(piece)) bytes.push(parseInt(piece.slice(1), 16));
		else for (const byte of encoder.encode(piece)) bytes.push(byte);
	}
	return decoderFor(charset).decode(new Uint8Array(bytes));
}

function decoderFor(charset: string): TextDecoder {
	try {
		return new TextDecoder(charset);
	} catch (error) {
		if (error instanceof RangeError) return new TextDecoder();
		throw error;
	}
}

/** The text of a property: quoted-printable (vCalendar 1.0) decoded, escapes taken out, line breaks as `\n`. */
export function textOf({ params, value }: Property): string {
	const encoded = params.size > 0 && /^QUOTED-PRINTABLE$/i.test(params.get('ENCODING') ?? '');
	const plain = encoded ? decodeQuotedPrintable(value, params.get('CHARSET') ?? 'utf-8') : value;
	const text = unescapeText(plain);
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** What an HTML description says, as plain text: for writers that give X-ALT-DESC and no DESCRIPTION. */
export function textOfHtml(html: string): string {
	return html
		.replace(/<(script|style|head|title)\b.*?(<\/\1\s*>|$)/gis, '')
		.replace(/<(br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/[ \t]+/g, ' ')
		.replace(/\s*\n\s*/g, '\n')
		.trim();
}
