import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { invitationIn } from './invitationLink.ts';
import { offered } from './offered.svelte.ts';

/** Takes an invitation out of the address, so that it stays in no history, and shows what it is for. */
export async function followInvitation(): Promise<void> {
	offered.text = invitationIn(location.hash) ?? '';
	await goto(resolve('/team/join'), { replaceState: true });
}
