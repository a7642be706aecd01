import type { Result } from '#lib/model/result.ts';
import { announce } from '../shell/announcer.svelte.ts';
import { showProblem } from '../shell/showProblem.ts';
import { showToast } from '../shell/toasts.svelte.ts';

/** Shows what was refused; else says what was done, if there is something to say. Gives whether it was done. */
export async function answer(result: Result<unknown>, done?: string): Promise<boolean> {
	if (!result.ok) {
		await showProblem(result.problem);
		return false;
	}
	if (done !== undefined) {
		showToast({ text: done });
		announce(done);
	}
	return true;
}
