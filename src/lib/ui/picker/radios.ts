const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes buttons in a `radiogroup` one stop of the Tab key, in which arrows choose, as the ARIA patterns have it: an
 * attachment for the group.
 */
export function radios(group: HTMLElement): () => void {
	const all = () => [...group.querySelectorAll<HTMLElement>('[role=radio]')];

	function rove() {
		const buttons = all();
		const stop = buttons.find((button) => button.ariaChecked === 'true') ?? buttons[0];
		for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
	}

	function keydown(event: KeyboardEvent) {
		const step = steps[event.key];
		const buttons = all();
		const at = buttons.indexOf(document.activeElement as HTMLElement);
		if (step === undefined || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		event.stopPropagation();
		const next = buttons[(at + step + buttons.length) % buttons.length];
		next?.focus();
		next?.click();
	}

	rove();
	const watching = new MutationObserver(rove);
	watching.observe(group, { subtree: true, childList: true, attributeFilter: ['aria-checked'] });
	group.addEventListener('keydown', keydown);
	return () => {
		watching.disconnect();
		group.removeEventListener('keydown', keydown);
	};
}
