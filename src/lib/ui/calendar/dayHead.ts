import type { Civil } from '#lib/model/scalars.ts';
import { formatWeekday } from '../words/format.ts';

/** The head of a day's column as nodes, which is how the calendar component takes content from outside Svelte. */
export function dayHead(day: Civil, today: Civil): { domNodes: Node[] } {
	const head = document.createElement('span');
	head.className = day === today ? 'day-head today' : 'day-head';
	const number = document.createElement('b');
	number.textContent = String(Number(day.slice(8)));
	head.append(formatWeekday(day), number);
	return { domNodes: [head] };
}
