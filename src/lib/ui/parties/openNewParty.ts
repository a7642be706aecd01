import { goto } from '$app/navigation';
import type { LinkType } from '#lib/model/linkKey.ts';
import type { Records } from '#lib/model/recordTypes.ts';
import { readyDictionaries } from '../lists/readyDictionaries.ts';
import type { App } from '../shell/app.svelte.ts';
import { shell } from '../shell/shellState.svelte.ts';
import { newPartyFor } from './newPartyFor.ts';
import { partyAddress } from './partyAddress.ts';

/** Under which key what was typed into a form is kept. */
export const partyDraftKey = (type: LinkType, id: string) => `party:${type}:${id}`;

/** Opens an empty form, or one in which something is known already; what was typed into an empty one before is still there. */
export async function openNewParty<Type extends LinkType>(app: App, type: Type, values?: Partial<Records[Type]>): Promise<void> {
	shell.drawer = false;
	await readyDictionaries(app.store);
	if (values) await app.store.drafts.put(partyDraftKey(type, 'new'), newPartyFor(app, type, values));
	await goto(partyAddress(type, 'new'));
}
