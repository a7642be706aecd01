import type { BringDraft } from './bring.ts';

/** What somebody typed who begins a team. */
export interface StartDraft {
	name: string;
	self: string;
	bring: BringDraft;
}

/** Under which it is kept on this device until it is done with. */
export const startDraftKey = 'team:start';
