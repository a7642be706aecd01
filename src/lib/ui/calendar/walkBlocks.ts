import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Span } from '#lib/domain/span.ts';
import { announce } from '../shell/announcer.svelte.ts';
import { formatSpan } from '../words/format.ts';
import { neighbour, nudged } from './gridKeys.ts';

interface Walk {
	root: HTMLElement | undefined;
	occurrences: readonly Occurrence[];
	onmove: (occurrence: Occurrence, span: Span, how: 'move') => Promise<boolean>;
}

/** Arrows go from block to block; with Alt they move the one that has the focus, and say where it went. */
export function walkBlocks(event: KeyboardEvent, { root, occurrences, onmove }: Walk): void {
	const key = document.activeElement?.querySelector<HTMLElement>('[data-key]')?.dataset['key'];
	const occurrence = occurrences.find((one) => one.key === key);
	if (!occurrence || !event.key.startsWith('Arrow')) return;
	event.preventDefault();
	if (event.altKey) {
		const span = nudged(occurrence, event.key);
		if (span) void onmove(occurrence, span, 'move').then((kept) => kept && announce(formatSpan(span.start, span.end)));
		return;
	}
	const next = neighbour(occurrences, occurrence.key, event.key);
	const block = next && root?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`);
	block?.closest<HTMLElement>('.ec-event')?.focus();
}
