import type { Weekday } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { dayAfterKey, daysOfArrow } from './gridKeys.ts';

/** What keys do in the grid of a month. */
export interface MonthKeyHost {
	day: Civil;
	firstDay: Weekday;
	cell: HTMLElement | undefined;
	/** What can be pressed in the focused day: its blocks from the top, what is hidden, its number. */
	stops: readonly HTMLElement[];
	/** Stands behind the grid, for Tab to go on from. */
	beyond: HTMLElement | undefined;
	/** With `turn`, to another page. */
	go: (day: Civil, turn: boolean) => void;
	create: () => void;
	/** Of the block with this key. */
	open: (key: string, block: HTMLElement) => void;
	move: (key: string, days: number) => void;
}

function onCell(event: KeyboardEvent, host: MonthKeyHost): boolean {
	if (event.key === 'Enter') host.create();
	else if (event.key === 'Tab' && !event.shiftKey && host.stops[0]) host.stops[0].focus();
	else return false;
	return true;
}

function alongStops(event: KeyboardEvent, stop: HTMLElement, host: MonthKeyHost): boolean {
	const step = event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey) ? 1 : -1;
	const next = host.stops.indexOf(stop) + step;
	if (next < 0) host.cell?.focus();
	else if (host.stops[next]) host.stops[next].focus();
	else if (event.key === 'Tab') {
		// The browser itself then goes on to what follows the grid.
		host.beyond?.focus();
		return false;
	}
	return true;
}

function onStop(event: KeyboardEvent, stop: HTMLElement, host: MonthKeyHost): boolean {
	const { key } = stop.dataset;
	const days = daysOfArrow(event.key);
	if (key !== undefined && event.altKey && days !== undefined) host.move(key, days);
	else if (key !== undefined && event.key === 'Enter') host.open(key, stop);
	else if (event.key === 'Escape') host.cell?.focus();
	else if (event.key === 'Tab' || event.key === 'ArrowDown' || event.key === 'ArrowUp') return alongStops(event, stop, host);
	else return false;
	return true;
}

/** Answers a key in the grid: from day to day, into a day's blocks and along them, plan, open, move. */
export function monthKey(event: KeyboardEvent, host: MonthKeyHost): void {
	if (event.ctrlKey || event.metaKey) return;
	const target = event.target as HTMLElement;
	const stop = target.closest<HTMLElement>('button');
	let done = stop ? onStop(event, stop, host) : onCell(event, host);
	const day = done || event.altKey ? undefined : dayAfterKey(event.key, host.day, host.firstDay);
	if (day !== undefined) {
		host.go(day, event.key.startsWith('Page'));
		done = true;
	}
	if (!done) return;
	event.preventDefault();
	event.stopPropagation();
}
