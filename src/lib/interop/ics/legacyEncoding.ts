/** Letters of Polish where windows-1252 has signs that stand in no word: `by³a`, `mo¿e`, `£ód`, `¯ar`. */
const centralEuropean = /(?<=\p{Ll})[³¿](?=\p{L})|[£¯](?=\p{L})|(?<=\p{Ll})[¹Ÿ](?!\d)/u;
/** The three letters that ISO 8859-2 has elsewhere than windows-1250. */
const iso = /(?<=\p{Ll})[±¶¼](?!\d)|[¦¬](?=\p{Ll})/u;

/**
 * In which encoding of one byte per letter a text was written, by its words when read as windows-1252: programs in
 * Poland wrote windows-1250 or ISO 8859-2 and said so nowhere.
 */
export function legacyEncoding(western: string): 'windows-1252' | 'windows-1250' | 'iso-8859-2' {
	if (iso.test(western)) return 'iso-8859-2';
	return centralEuropean.test(western) ? 'windows-1250' : 'windows-1252';
}
