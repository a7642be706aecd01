import type { HandleClientError } from '@sveltejs/kit';
import { mount } from 'svelte';
import FailureNotice from '#lib/ui/shell/FailureNotice.svelte';
import { showFailure } from '#lib/ui/shell/failures.svelte.ts';
import { watchInstall } from '#lib/ui/shell/install.svelte.ts';

let mounted = false;

/** Shows what nobody expected, also where the page itself cannot be drawn; the console keeps it for who looks there. */
function show(error: unknown): void {
	console.error(error);
	if (!mounted) mount(FailureNotice, { target: document.body });
	mounted = true;
	showFailure(error);
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
