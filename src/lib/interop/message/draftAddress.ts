/** A message that the person sends by his own program. */
export interface Draft {
	to: readonly string[];
	subject: string;
	body: string;
}

/** A line break in an address could begin another header. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ').trim();
const encoded = (text: string) => encodeURIComponent(oneLine(text));

/** Whether a text can stand among recipients: nothing that ends one address and begins another, or a header. */
const isPlain = (text: string) => !/[\s,;?&<>"]/.test(text) && text !== '';

/** The address that opens a mail program with a message in it (RFC 6068); recipients that are no addresses are left out. */
export function mailtoAddress({ to, subject, body }: Draft): string {
	const recipients = to
		.filter((one) => isPlain(one) && one.includes('@'))
		.map((one) => encodeURIComponent(one).replaceAll('%40', '@'));
	return `mailto:${recipients.join(',')}?subject=${encoded(subject)}&body=${encoded(body)}`;
}

/** The address that opens the program for text messages (RFC 5724); of numbers only digits and a leading plus are kept. */
export function smsAddress({ to, body }: Pick<Draft, 'to' | 'body'>): string {
	const numbers = to.map((one) => one.replace(/(?!^\+)\D/g, '')).filter((one) => /\d/.test(one));
	return `sms:${numbers.join(',')}?body=${encoded(body)}`;
}
