/** A message that the person sends by his own program. */
export interface Draft {
	to: readonly string[];
	subject: string;
	body: string;
	/** Who gets it too, unseen by the others. */
	bcc?: readonly string[];
}

/** A line break in an address could begin another header. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ').trim();
/** A character that was cut in two stands for nothing, and is told as such. */
const uriText = (text: string) => encodeURIComponent(text.toWellFormed());
const encoded = (text: string) => uriText(oneLine(text));
/** A text of several lines: encoded as one value, its line breaks end no header (RFC 6068 §5). */
const encodedLines = (text: string) => uriText(text.trim().replace(/\r\n|\r|\n/g, '\r\n'));

/** Whether a text can stand among recipients: nothing that ends one address and begins another, or a header. */
const isPlain = (text: string) => !/[\s,;?&<>"]/.test(text) && text !== '';

const recipients = (all: readonly string[]) =>
	all
		.filter((one) => isPlain(one) && one.includes('@'))
		.map((one) => uriText(one).replaceAll('%40', '@'))
		.join(',');

/** The address that opens a mail program with a message in it (RFC 6068); recipients that are no addresses are left out. */
export function mailtoAddress({ to, subject, body, bcc = [] }: Draft): string {
	const copies = bcc.length > 0 ? `&bcc=${recipients(bcc)}` : '';
	return `mailto:${recipients(to)}?subject=${encoded(subject)}&body=${encodedLines(body)}${copies}`;
}

/** The address that opens the program for text messages (RFC 5724); of numbers only digits and a leading plus are kept. */
export function smsAddress({ to, body }: Pick<Draft, 'to' | 'body'>): string {
	const numbers = to.map((one) => one.replace(/(?!^\+)\D/g, '')).filter((one) => /\d/.test(one));
	return `sms:${numbers.join(',')}?body=${encoded(body)}`;
}
