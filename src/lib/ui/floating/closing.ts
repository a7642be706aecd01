/** How long after a press elsewhere closed a box the click still belongs to that press, in milliseconds. */
const oneClick = 400;

let closedAt = -Infinity;

/** Takes note that a press outside a floating box has closed it. */
export function noteClosing(event: Event): void {
	closedAt = event.timeStamp;
}

/** Whether the present click only closed a box, and should do nothing else. */
export function justClosed(now: number = performance.now()): boolean {
	return now - closedAt < oneClick;
}
