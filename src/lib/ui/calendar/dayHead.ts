import type { ClockChange } from '#lib/domain/time/clockChanges.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { clockWords } from '../words/clockWords.ts';
import { formatWeekday } from '../words/format.ts';

/** The head of a day's column, with its length where the clocks change, as nodes, which is how the calendar component takes content from outside Svelte. */
export function dayHead(day: Civil, today: Civil, change?: ClockChange): { domNodes: Node[] } {
	const head = document.createElement('span');
	head.className = day === today ? 'day-head today' : 'day-head';
	const number = document.createElement('b');
	number.textContent = String(Number(day.slice(8)));
	head.append(formatWeekday(day), number);
	if (change) {
		const { full, length } = clockWords(change);
		const hours = document.createElement('small');
		hours.textContent = length;
		head.title = full;
		head.append(hours);
	}
	return { domNodes: [head] };
}
