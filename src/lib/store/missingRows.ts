import type { JournalRow } from './journalRow.ts';
import { textsOf } from './textsOf.ts';

/** What of some journal rows is not among those that are held. */
export interface Missing {
	add: JournalRow[];
	/** Held rows that an added one holds whole: it takes their place. */
	drop: JournalRow[];
	/** Rows that tell of the same session other than what is held: a file that somebody made up. */
	contradicting: number;
}

const sessionOf = ({ segment, device, client }: JournalRow) => `${segment} ${device} ${client}`;

function bySession(rows: readonly JournalRow[]): Map<string, JournalRow[]> {
	const sessions = new Map<string, JournalRow[]>();
	for (const row of rows) {
		const held = sessions.get(sessionOf(row));
		if (held) held.push(row);
		else sessions.set(sessionOf(row), [row]);
	}
	return sessions;
}

/** Whether two rows of a session say the same where both speak. */
function agree(one: JournalRow, other: JournalRow): boolean {
	const [texts, others] = [textsOf(one), textsOf(other)];
	// What is held may be older than the checks on what comes in; what cannot be compared is no contradiction.
	if (!texts || !others) return true;
	const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
	for (let at = from; at < to; at++) if (texts[at - one.from] !== others[at - other.from]) return false;
	return true;
}

/** Whether rows of a session, together, reach over all of a row. */
function cover(rows: readonly JournalRow[], { from, to }: JournalRow): boolean {
	let reach = from;
	for (const row of [...rows].sort((one, other) => one.from - other.from)) if (row.from <= reach) reach = Math.max(reach, row.to);
	return reach >= to;
}

/**
 * Compares journal rows with those that are held, session by session. One row may hold what several held before, for
 * sessions that have ended are merged; so what counts is which entries of a session are there, not which rows.
 */
export function missingRows(held: readonly JournalRow[], rows: readonly JournalRow[]): Missing {
	const sessions = bySession(held);
	const missing: Missing = { add: [], drop: [], contradicting: 0 };
	const gone = new Set<JournalRow>();
	for (const row of rows) {
		const session = sessions.get(sessionOf(row)) ?? [];
		const near = session.filter((one) => one.from < row.to && one.to > row.from);
		if (!near.every((one) => agree(one, row))) {
			missing.contradicting += 1;
			continue;
		}
		if (cover(near, row)) continue;
		const inside = near.filter((one) => one.from >= row.from && one.to <= row.to);
		for (const one of inside) gone.add(one);
		sessions.set(sessionOf(row), [...session.filter((one) => !inside.includes(one)), row]);
		missing.add.push(row);
	}
	missing.drop = held.filter((row) => gone.has(row));
	missing.add = missing.add.filter((row) => !gone.has(row));
	return missing;
}
