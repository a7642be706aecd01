const longest = 80;

/** A name that every system takes for a file: no separators or signs with a meaning, no reserved names, not too long. */
export function fileName(name: string, ending: string): string {
	const plain = name
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
	const cut = [...plain].slice(0, longest).join('').trim();
	const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cut);
	return `${cut === '' || isReserved ? `daybook ${cut}`.trim() : cut}.${ending}`;
}
