/** Shows how far the bench is, on one line; without a text, ends the line. @param {string} [text] */
export function progress(text) {
	// In a log, the lines of a terminal would be noise.
	if (process.stderr.isTTY) process.stderr.write(text === undefined ? '\n' : `\r${text}    `);
}
