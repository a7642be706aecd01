import type { Uuid } from '#lib/model/scalars.ts';
import type { JournalRow } from './journalRow.ts';
import type { Refusal } from './refusedRow.ts';

/** Who wrote a row. */
export interface Author {
	/** Ed25519; undefined: who hands its rows on is believed, as among one's own devices. */
	publicKey?: CryptoKey;
	/** Undefined: whoever the records say, as among one's own devices. */
	memberId?: Uuid;
	/** Whether he leads the team, or once did: what a manager did then stays right when he is one no longer. */
	leads?: boolean;
}

/** What a team's roster says of the rows of its space. */
export interface Judge {
	readonly space: string;
	/** The author of rows of a device; undefined if the roster never knew it. */
	authorOf(device: string): Author | undefined;
	/** Why rows of a known device do not count; undefined if this one does. */
	refusalOf(row: Pick<JournalRow, 'segment' | 'device' | 'client' | 'to'>): Extract<Refusal, 'mayNotWrite' | 'afterCut'> | undefined;
}
