/** What can be shown, by how it begins; what a file says of itself is not believed, and HTML and SVG are never shown. */
const beginnings: readonly (readonly [string, RegExp])[] = [
	['image/png', /^\x89PNG\r\n\cZ\n/],
	['image/jpeg', /^\xff\xd8\xff/],
	['image/gif', /^GIF8[79]a/],
	['image/webp', /^RIFF[^]{4}WEBP/],
	['image/avif', /^[^]{4}ftypavi[fs]/],
	['application/pdf', /^%PDF-/],
];

/** How many bytes of a file tell what it is. */
export const previewHead = 16;

/** The type as which a file may be shown, by its first bytes; undefined: it can only be saved. */
export function previewType(head: Uint8Array): string | undefined {
	const text = String.fromCharCode(...head.slice(0, previewHead));
	return beginnings.find(([, begins]) => begins.test(text))?.[0];
}
