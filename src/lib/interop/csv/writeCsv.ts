import Papa from 'papaparse';

/**
 * Rows of cells as CSV (RFC 4180, CR LF). A cell that a spreadsheet would take for a formula (it begins with = + - @, a
 * tab or a carriage return) gets an apostrophe before it. `delimiter`: a semicolon where the comma divides decimals.
 */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string {
	return Papa.unparse(rows as string[][], { delimiter, newline: '\r\n', escapeFormulae: true });
}
