import { announce } from '../shell/announcer.svelte.ts';
import type { App } from '../shell/app.svelte.ts';
import { showToast } from '../shell/toasts.svelte.ts';
import { m } from '../words/m.ts';

/** Says, once, that this device is another one of somebody's from now on, and what comes next. */
export async function sayArrived({ local }: App, team: string | undefined): Promise<void> {
	await local.set('arrived', false);
	const text = [team && m.team_join_done({ name: team }), m.team_arrived()].filter(Boolean).join('. ');
	showToast({ text });
	announce(text);
}
