import type { Civil } from '#lib/model/scalars.ts';
import type { Segment } from '../monthLanes.ts';

/** The cell of a day. */
export const cellOf = (root: HTMLElement | undefined, day: Civil): HTMLElement | undefined =>
	root?.querySelector<HTMLElement>(`[role='gridcell'][data-day='${day}']`) ?? undefined;

/** The blocks of segments in one week, in their order. */
export function blocksInWeek(root: HTMLElement | undefined, week: number, segments: readonly Segment[]): HTMLElement[] {
	const blocks = new Map<string | undefined, HTMLElement>();
	for (const block of root?.querySelectorAll<HTMLElement>(`[data-week='${week}'] [data-key]`) ?? [])
		blocks.set(block.dataset['key'], block);
	return segments.flatMap((segment) => blocks.get(segment.occurrence.key) ?? []);
}

/** What else can be pressed in a cell: what is hidden, then the number of the day. */
export function stopsIn(cell: HTMLElement | undefined): HTMLElement[] {
	return [...(cell?.querySelectorAll<HTMLElement>('button:not([data-key])') ?? [])].reverse();
}

/** Focuses the block with a key; where there is no room for it, its day. */
export function focusBlock(root: HTMLElement | undefined, key: string, day: Civil): void {
	const blocks = root?.querySelectorAll<HTMLElement>(`[data-week] [data-key='${CSS.escape(key)}']`);
	(blocks?.[0] ?? cellOf(root, day))?.focus();
}
