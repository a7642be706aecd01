import { resolve } from '$app/paths';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Where nothing else takes them, browsers open a dropped file in the place of Daybook: a file is imported instead. */
export function catchDrops(): () => void {
	const over = (event: DragEvent) => holdsFiles(event) && event.preventDefault();
	const drop = (event: DragEvent) => {
		// The import reads what is dropped on it, whichever of the two hears of it first.
		if (event.defaultPrevented || !holdsFiles(event) || location.pathname === resolve('/import')) return;
		event.preventDefault();
		const files = [...(event.dataTransfer?.files ?? [])];
		void import('../import/dropped.ts').then(({ importDropped }) => importDropped(files));
	};
	window.addEventListener('dragover', over);
	window.addEventListener('drop', drop);
	return () => {
		window.removeEventListener('dragover', over);
		window.removeEventListener('drop', drop);
	};
}
