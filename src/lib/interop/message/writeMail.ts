import { hash128 } from '#lib/domain/hash128.ts';

/** Somebody with an address. */
export interface Mailbox {
	email: string;
	name?: string;
}

/** A file that goes with a mail. */
export interface MailFile {
	name: string;
	/** Media type; unknown ones are `application/octet-stream`. */
	mime?: string;
	/** The content in base64 (RFC 4648), without line breaks. */
	base64: string;
}

export interface Mail {
	from?: Mailbox;
	to: readonly Mailbox[];
	bcc: readonly Mailbox[];
	subject: string;
	body: string;
	files: readonly MailFile[];
}

const encoder = new TextEncoder();
/** Line breaks and other control characters would begin another header. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);
const base64Of = (text: string) => btoa(Array.from(encoder.encode(text), (byte) => String.fromCharCode(byte)).join(''));
/** At most 76 characters a line (RFC 2045 §6.8). */
const inLines = (base64: string) => base64.replace(/.{76}/g, '$&\r\n');

/** A text as a header holds it: as it is, or in encoded words of at most 75 characters (RFC 2047 §2). */
function headerText(text: string): string {
	const line = oneLine(text);
	if (isAscii(line) && line.length <= 60 && !line.includes('=?')) return line;
	const words: string[] = [];
	for (const char of line) {
		const longer = (words.at(-1) ?? '') + char;
		if (words.length > 0 && encoder.encode(longer).length <= 45) words[words.length - 1] = longer;
		else words.push(char);
	}
	return words.map((word) => `=?UTF-8?B?${base64Of(word)}?=`).join('\r\n ');
}

function mailboxText({ email, name = '' }: Mailbox): string {
	const said = oneLine(name);
	if (said === '') return oneLine(email);
	return `${isAscii(said) ? `"${said.replace(/["\\]/g, '\\$&')}"` : headerText(said)} <${oneLine(email)}>`;
}

const mailboxes = (name: string, all: readonly Mailbox[]) => (all.length > 0 ? [`${name}: ${all.map(mailboxText).join(',\r\n ')}`] : []);

/** The name of a file in plain letters, and as it is (RFC 2231 §4). */
function fileNameParams(name: string): string {
	const line = oneLine(name);
	const plain = line.replace(/[^\x20-\x7e]|["\\]/g, '_');
	const exact = encodeURIComponent(line.toWellFormed()).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
	return `filename="${plain}";\r\n filename*=UTF-8''${exact}`;
}

const isMediaType = (mime: string) => /^[\w.+-]+\/[\w.+-]+$/.test(mime);

const textPart = (body: string) => [
	'Content-Type: text/plain; charset=utf-8',
	'Content-Transfer-Encoding: base64',
	'',
	inLines(base64Of(body.replace(/\r\n|\r|\n/g, '\r\n'))),
];

const filePart = ({ name, mime = '', base64 }: MailFile) => [
	`Content-Type: ${isMediaType(mime) ? mime : 'application/octet-stream'}`,
	'Content-Transfer-Encoding: base64',
	`Content-Disposition: attachment; ${fileNameParams(name)}`,
	'',
	inLines(base64),
];

/**
 * A mail as a file (`.eml`, RFC 5322 and 2045) that mail programs open as a draft, with the files in it. Addresses must
 * be such; a boundary is worked out from what is said, so that one mail is always written alike.
 */
export function writeMail({ from, to, bcc, subject, body, files }: Mail): string {
	const heads = [
		...(from ? mailboxes('From', [from]) : []),
		...mailboxes('To', to),
		...mailboxes('Bcc', bcc),
		`Subject: ${headerText(subject)}`,
		'MIME-Version: 1.0',
		'X-Unsent: 1',
	];
	if (files.length === 0) return [...heads, ...textPart(body), ''].join('\r\n');
	const boundary = `daybook-${hash128([subject, body, ...files.map(({ name }) => name)].join('\n'))}`;
	const parts = [textPart(body), ...files.map(filePart)].flatMap((part) => [`--${boundary}`, ...part]);
	return [...heads, `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`, '', ...parts, `--${boundary}--`, ''].join('\r\n');
}
