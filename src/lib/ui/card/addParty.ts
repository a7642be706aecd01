import { nameParts } from '#lib/domain/nameParts.ts';
import type { Patch } from '#lib/model/change.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import type { ResourceKind } from '#lib/model/resource.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { dictionaryIdOf } from '#lib/store/dictionaryIdOf.ts';
import { newId } from '#lib/store/newId.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import type { App } from '../shell/app.svelte.ts';

function patchOf(app: App, type: LinkType, name: string, companyId: Uuid | undefined): Patch {
	const { memberId } = app.store.self;
	const own = { ownerId: memberId, createdBy: memberId };
	const first = (role: 'contactStatus' | 'stage') => app.catalogue.termsOf(dictionaryIdOf(role)).find(({ active }) => active)?.id ?? '';
	const base = { id: newId(), create: true } as const;
	switch (type) {
		case 'company':
			return { ...base, type, fields: { name, statusId: first('contactStatus'), ...own } };
		case 'contact':
			return { ...base, type, fields: { ...nameParts(name), statusId: first('contactStatus'), ...(companyId !== undefined && { companyId }), ...own } };
		case 'opportunity':
			return { ...base, type, fields: { name, stageId: first('stage'), ...(companyId !== undefined && { companyId }), ...own } };
		case 'project':
			return { ...base, type, fields: { name, ...(companyId !== undefined && { companyId }), ...own } };
		case 'campaign':
			return { ...base, type, fields: { name, ...own } };
	}
}

/** Adds what a picker missed, of which no more than the name is known; gives its id, or undefined when it was not stored. */
export async function addParty(app: App, commands: Commands, type: LinkType, name: string, companyId?: Uuid): Promise<Uuid | undefined> {
	const patch = patchOf(app, type, name, companyId);
	return (await commands.commit({ command: 'add', patches: [patch] }, name)).ok ? patch.id : undefined;
}

/** Adds something that can be booked. */
export async function addResource(app: App, commands: Commands, name: string, kind: ResourceKind = 'room'): Promise<Uuid | undefined> {
	const id = newId();
	const patch: Patch = { type: 'resource', id, create: true, fields: { name, kind, createdBy: app.store.self.memberId } };
	return (await commands.commit({ command: 'add', patches: [patch] }, name)).ok ? id : undefined;
}
