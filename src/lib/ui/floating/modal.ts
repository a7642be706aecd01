import { focusBack } from './focusBack.ts';

/** Shows a dialog above all else for as long as it is there; Escape closes it and nothing behind it. */
export function modal(dialog: HTMLDialogElement): () => void {
	const giveBack = focusBack(dialog);
	dialog.showModal();
	dialog.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation());
	return giveBack;
}
