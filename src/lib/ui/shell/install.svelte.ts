/** Chromium's offer to install the app; not in the DOM's types, for it is no standard. */
interface InstallOffer extends Event {
	prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

const state = $state<{ offer: InstallOffer | undefined; installed: boolean }>({ offer: undefined, installed: false });

/** Whether the app can be installed by a button, or is installed and open as an app; reactive. */
export const install: { readonly offered: boolean; readonly installed: boolean } = {
	get offered() {
		return state.offer !== undefined;
	},
	get installed() {
		return state.installed;
	},
};

/** Keeps the browser's offer until somebody wants it. To be called before the page is drawn, for it comes but once. */
export function watchInstall(): void {
	state.installed = matchMedia('(display-mode: standalone)').matches;
	window.addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		state.offer = event as InstallOffer;
	});
	window.addEventListener('appinstalled', () => {
		state.offer = undefined;
		state.installed = true;
	});
}

/** Asks the browser to install the app; an offer can be used once. */
export async function installApp(): Promise<void> {
	const { offer } = state;
	state.offer = undefined;
	await offer?.prompt();
}
