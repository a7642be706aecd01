import type { BringDraft } from './bring.ts';

/** What somebody typed on the way into a team. */
export interface JoinDraft {
	/** An invitation, or the recovery code of a team. */
	text: string;
	name: string;
	bring: BringDraft;
}

/** Under which it is kept on this device until it is done with. */
export const joinDraftKey = 'team:join';
