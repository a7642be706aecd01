import { safeAddress } from './safeAddress.ts';

/** A stretch of a text; with `href` it is a link, as it may be opened. */
export interface TextPart {
	text: string;
	href?: string;
}

const candidate = /(?:https?:\/\/|mailto:|tel:|www\.)[^\s<>"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const trailing = /[.,;:!?)\]}»”’]+$/;

function addressOf(text: string): string | undefined {
	return safeAddress(/^[^:/]+@[^:/]+$/.test(text) ? `mailto:${text}` : text);
}

/** The words and links of a text, in order; joined they are the text again. Punctuation after a link is not part of it. */
export function textParts(text: string): TextPart[] {
	const parts: TextPart[] = [];
	let from = 0;
	for (const { 0: found, index } of text.matchAll(candidate)) {
		const link = found.replace(trailing, '');
		const href = addressOf(link);
		if (href === undefined) continue;
		if (index > from) parts.push({ text: text.slice(from, index) });
		parts.push({ text: link, href });
		from = index + link.length;
	}
	if (from < text.length) parts.push({ text: text.slice(from) });
	return parts;
}
