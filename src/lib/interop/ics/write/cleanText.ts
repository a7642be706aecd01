/** Control characters but the tab and the line feed, which text may hold. */
const controls = /(?![\n\t])\p{Cc}/gu;
const loneSurrogate = /[\ud800-\udfff]/gu;

/** Text that any reader takes as it is: line breaks as `\n`, no control characters, no half characters. */
export function cleanText(text: string): string {
	return text
		.replace(/\r\n?|[\u2028\u2029\x85]/g, '\n')
		.replace(controls, '')
		.replace(loneSurrogate, '\ufffd');
}

/** The same in one line, for names, parameters and values that are no text. */
export function cleanLine(text: string): string {
	return cleanText(text).replace(/[\n\t]+/g, ' ');
}
