const partsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>('a, button, input')];

/**
 * An attachment for a list whose rows (`data-key`) move and go by what is done in them: the focus follows a row that is
 * put elsewhere in it; where the row is gone, it goes to the one in its place.
 */
export function followFocus(list: HTMLElement): () => void {
	let last: { key: string | undefined; at: number; part: number } | undefined;
	const rows = () => [...list.querySelectorAll<HTMLElement>('[data-key]')];

	function note({ target }: FocusEvent) {
		const row = (target as Element).closest<HTMLElement>('[data-key]');
		last = row ? { key: row.dataset['key'], at: rows().indexOf(row), part: partsOf(row).indexOf(target as HTMLElement) } : undefined;
	}

	function follow() {
		if (!last || document.activeElement !== document.body) return;
		const { key, at, part } = last;
		const all = rows();
		const row = all.find(({ dataset }) => dataset['key'] === key) ?? all[Math.min(at, all.length - 1)];
		if (row) partsOf(row)[part]?.focus({ preventScroll: true });
	}

	// A press elsewhere takes the focus away on purpose.
	const forget = () => (last = undefined);
	const watching = new MutationObserver(follow);
	watching.observe(list, { childList: true, subtree: true });
	list.addEventListener('focusin', note);
	document.addEventListener('pointerdown', forget, true);
	return () => {
		watching.disconnect();
		list.removeEventListener('focusin', note);
		document.removeEventListener('pointerdown', forget, true);
	};
}
