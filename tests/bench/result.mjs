// What the bench has measured, and how it is shown.

/**
 * `peer` is what the value is compared with (the same at fewer records, or another way to do it), `ratio` is value/peer.
 * @typedef {{ name: string, value: number, unit: string, target: number | null, met: boolean | null,
 *   peer: number | null, ratio: number | null, note?: string }} Measured
 */

/** @param {number} number */
const rounded = (number) => Number(number.toPrecision(4));

/**
 * Met when the value is at most the target; without a target it is only told.
 * @param {string} name @param {number} value @param {string} unit @param {number} [target] @param {number} [peer]
 * @returns {Measured}
 */
export function atMost(name, value, unit, target, peer) {
	const met = target === undefined ? null : value <= target;
	const ratio = peer ? rounded(value / peer) : null;
	return {
		name,
		value: rounded(value),
		unit,
		target: target ?? null,
		met,
		peer: peer === undefined ? null : rounded(peer),
		ratio,
	};
}

/**
 * Met when the value is what it must be.
 * @param {string} name @param {number} value @param {string} unit @param {number} target
 * @returns {Measured}
 */
export function exactly(name, value, unit, target) {
	return { ...atMost(name, value, unit, target), met: value === target };
}

/**
 * Adds what only a reader of the table wants to know, and what would change the name from run to run.
 * @param {Measured} measured @param {string} note
 */
export const noted = (measured, note) => ({ ...measured, note });

/**
 * Met when the value is at most so many times that of a peer.
 * @param {string} name @param {number} value @param {string} unit @param {number} peer @param {number} times
 * @returns {Measured}
 */
export function atMostTimes(name, value, unit, peer, times) {
	return atMost(name, value, unit, times * peer, peer);
}

/** @param {number | null} number */
const cell = (number) =>
	number === null ? '' : number.toLocaleString('en-GB', { maximumFractionDigits: number < 10 ? 2 : number < 100 ? 1 : 0 });

/** @param {Measured} measured */
function cells({ name, value, unit, target, met, peer, ratio, note }) {
	const verdict = met === null ? '' : met ? 'met' : 'NOT MET';
	return [name, `${cell(value)} ${unit}`.trim(), cell(target), verdict, cell(peer), ratio === null ? '' : `× ${cell(ratio)}`, note ?? ''];
}

/** @param {readonly Measured[]} results */
export function table(results) {
	const rows = [['', 'value', 'target', '', 'peer', 'ratio', ''], ...results.map(cells)];
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const padded = rows.map((row) =>
		row.map((text, column) => (column === 0 || column === 6 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))),
	);
	return padded.map((row) => row.join('  ').trimEnd()).join('\n');
}
