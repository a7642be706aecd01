import { partyCreation } from '#lib/domain/parties/newParty.ts';
import { nameParts } from '#lib/domain/nameParts.ts';
import type { Patch } from '#lib/model/change.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import type { Party } from '#lib/model/party.ts';
import { recordTypes } from '#lib/model/recordTypes.ts';
import type { ResourceKind } from '#lib/model/resource.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { newId } from '#lib/store/newId.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import { newPartyFor } from '../parties/newPartyFor.ts';
import type { App } from '../shell/app.svelte.ts';

const named = (type: LinkType, name: string): Partial<Party> => (type === 'contact' ? nameParts(name) : { name });

/** Adds what a picker missed, of which no more than the name is known; gives its id, or undefined when it was not stored. */
export async function addParty(app: App, commands: Commands, type: LinkType, name: string, companyId?: Uuid): Promise<Uuid | undefined> {
	const belongs = companyId !== undefined && 'companyId' in recordTypes[type].fields;
	const party = newPartyFor(app, type, { ...named(type, name), ...(belongs && { companyId }) });
	return (await commands.commit({ command: 'add', patches: [partyCreation(type, party)] }, name)).ok ? party.id : undefined;
}

/** Adds something that can be booked. */
export async function addResource(app: App, commands: Commands, name: string, kind: ResourceKind = 'room'): Promise<Uuid | undefined> {
	const id = newId();
	const patch: Patch = { type: 'resource', id, create: true, fields: { name, kind, createdBy: app.store.self.memberId } };
	return (await commands.commit({ command: 'add', patches: [patch] }, name)).ok ? id : undefined;
}
