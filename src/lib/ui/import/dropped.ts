import { goto } from '$app/navigation';
import { resolve } from '$app/paths';

let dropped: File[] = [];

/** Takes files that were dropped on any other screen to the import. */
export async function importDropped(files: readonly File[]): Promise<void> {
	dropped = [...files];
	await goto(resolve('/import'));
}

/** The files that were dropped elsewhere, once. */
export function takeDropped(): File[] {
	const files = dropped;
	dropped = [];
	return files;
}
