import type { Patch } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';

/** The items with one of them at another place; both places count from 0. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
	const rest = items.filter((_, index) => index !== from);
	const item = items[from];
	return item === undefined ? rest : [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** What must be written so that records stand in this order; those that stand right are left alone. */
export function reordered(type: 'term' | 'customField' | 'dictionary', ordered: readonly { id: Uuid; order: number }[]): Patch[] {
	return ordered.flatMap(({ id, order }, index): Patch[] => (order === index ? [] : [{ type, id, fields: { order: index } }]));
}
