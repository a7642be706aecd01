const longest = 160;

/** Letters that make a text read otherwise than it is: what turns writing round, and what cannot be seen. */
const deceiving = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name under which a file is kept and given back: its last part, if it came as a path; without what is invisible,
 * turns the writing round, or no disk takes. Never empty.
 */
export function fileName(name: string): string {
	const last = name.normalize('NFC').replace(deceiving, '').split(/[\\/]/).at(-1) ?? '';
	const plain = last
		.replace(/[<>:"|?*]/g, '_')
		.replace(/^[.\s]+|[.\s]+$/g, '')
		.replace(reserved, '_$&');
	if (plain.length <= longest) return plain || 'file';
	const ending = /\.[^.]{1,12}$/.exec(plain)?.[0] ?? '';
	return plain.slice(0, longest - ending.length) + ending;
}
