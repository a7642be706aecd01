import type { Civil } from '#lib/model/scalars.ts';
import type { Segment } from '../monthLanes.ts';

/** The cell of a day. */
export const cellOf = (root: HTMLElement | undefined, day: Civil): HTMLElement | undefined =>
	root?.querySelector<HTMLElement>(`[role='gridcell'][data-day='${day}']`) ?? undefined;

/** The blocks of segments in one week, in their order. A block stands in the cell of its first day. */
export function blocksInWeek(root: HTMLElement | undefined, week: number, segments: readonly Segment[]): HTMLElement[] {
	const cells = root?.querySelectorAll<HTMLElement>(`[data-week='${week}'] [role='gridcell']`);
	return segments.flatMap(({ column, occurrence }) =>
		[...(cells?.[column]?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].filter((block) => block.dataset['key'] === occurrence.key),
	);
}

/** What else can be pressed in a cell: what is hidden, then the number of the day. */
export function stopsIn(cell: HTMLElement | undefined): HTMLElement[] {
	return [...(cell?.querySelectorAll<HTMLElement>('button:not([data-key])') ?? [])].reverse();
}

/** Focuses the block with a key, meanwhile or where there is no room for it its day; tells whether it was there. */
export function focusOn(root: HTMLElement | undefined, { key, day }: { key?: string; day: Civil }): boolean {
	const cell = cellOf(root, day);
	const blocks = [...(root?.querySelectorAll<HTMLElement>('[data-week] [data-key]') ?? [])].filter((block) => block.dataset['key'] === key);
	// A bar may be in several weeks.
	const block = blocks.find((one) => one === document.activeElement) ?? blocks[0];
	(block ?? cell)?.focus();
	return key === undefined ? cell !== undefined : block !== undefined;
}
