/** How long a card may take to appear, in milliseconds; after that keys are commands again. */
const patience = 5000;

let typed = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function hold(event: KeyboardEvent): void {
	if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
	event.preventDefault();
	event.stopImmediatePropagation();
	typed += event.key;
}

function release(): void {
	clearTimeout(timer);
	window.removeEventListener('keydown', hold, true);
}

/** From now on letters belong to the card that is being opened: whoever types at once loses none, and gives no command. */
export function holdTyping(): void {
	release();
	typed = '';
	window.addEventListener('keydown', hold, true);
	timer = setTimeout(release, patience);
}

/** What was typed since, for the card that is there now. */
export function typedAhead(): string {
	release();
	const text = typed;
	typed = '';
	return text;
}
