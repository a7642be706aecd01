import type { HandleClientError } from '@sveltejs/kit';
import { mount } from 'svelte';
import { showFailure } from '#lib/ui/shell/failures.svelte.ts';
import { watchInstall } from '#lib/ui/shell/install.svelte.ts';

/** The notice is in none of the first files: `preload.ts` brings it once the first screen is drawn. */
async function mountNotice(): Promise<void> {
	const { default: FailureNotice } = await import('#lib/ui/shell/FailureNotice.svelte');
	mount(FailureNotice, { target: document.body });
}

let notice: Promise<void> | undefined;

/** Shows what nobody expected, also where the page itself cannot be drawn; the console keeps it for who looks there. */
function show(error: unknown): void {
	console.error(error);
	showFailure(error);
	// Without its file there is the console alone: a failure of the notice must not call for the notice.
	notice ??= mountNotice().catch((failed: unknown) => console.error(failed));
}

/** A notice of browsers about their own timing, which loses nothing. */
const harmless = (message: string) => message.startsWith('ResizeObserver loop');

window.addEventListener('error', (event) => {
	if (!harmless(event.message)) show(event.error ?? event.message);
});
window.addEventListener('unhandledrejection', (event) => show(event.reason));
watchInstall();

/** Failures of navigation. An unknown address is none: `+error.svelte` says so. */
export const handleError: HandleClientError = ({ error, status, message }) => {
	if (status !== 404) show(error);
	return { message };
};
