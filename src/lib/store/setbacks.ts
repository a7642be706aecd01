import type { Uuid } from '#lib/model/scalars.ts';
import type { LooseRow } from './row.ts';

// Why an attempt to store a change is begun anew, or given up: none of them leaves the store.

/** Other clocks run ahead of ours: this write would be older than what it means to replace. */
export class BehindError extends Error {
	readonly rows: ReadonlyMap<Uuid, LooseRow>;
	constructor(rows: ReadonlyMap<Uuid, LooseRow>) {
		super('The clock is behind the rows');
		this.rows = rows;
	}
}

/** Others wrote what this change replaces, and it does not say so: in a team the rows are looked at first, alone they are not. */
export class UnseenError extends Error {
	readonly rows: ReadonlyMap<Uuid, LooseRow>;
	constructor(rows: ReadonlyMap<Uuid, LooseRow>) {
		super('Others wrote here');
		this.rows = rows;
	}
}

/** Another tab has joined a team, or moved a record: this change was written into the wrong space. */
export class MisplacedError extends Error {
	constructor() {
		super('A record lives in another space');
	}
}

/** Every field has the value already that a change would give it: nothing is written, and there is nothing to take back. */
export class UnchangedError extends Error {
	constructor() {
		super('Nothing would change');
	}
}
