import type { Opened } from '#lib/sync/openedThere.ts';
import type { TeamDesk } from '#lib/sync/desk/teamDesk.ts';

/** What each card of this window has open; the one that was opened or written in last is last. */
const open = new Map<object, Opened>();

/** Lets colleagues see what a card has open, undefined: no longer; of several, the one of which that was said last. */
export function tellOpen(card: object, opened: Opened | undefined, desk: Pick<TeamDesk, 'show'> | undefined): void {
	open.delete(card);
	if (opened) open.set(card, opened);
	desk?.show([...open.values()].at(-1));
}
