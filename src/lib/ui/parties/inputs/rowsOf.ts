/** The rows of a list that is typed: what is there, and one more to type into. */
export function rowsOf<Row>(rows: readonly Row[], blank: Row, isBlank: (row: Row) => boolean): Row[] {
	const last = rows.at(-1);
	return last !== undefined && isBlank(last) ? [...rows] : [...rows, blank];
}
