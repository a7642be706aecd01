import Dexie from 'dexie';

/** Erases all that is kept under a name. Every tab lets go of it first. */
export async function eraseAll(name: string): Promise<void> {
	await Dexie.delete(name);
}
