import { ok, type Result } from '#lib/model/result.ts';
import type { App } from '../shell/app.svelte.ts';
import { m } from '../words/m.ts';

/** What whoever is at this device is called; empty while it is only "Me". */
export function knownName(app: App): string {
	const name = app.catalogue.member.get(app.store.self.memberId)?.name ?? '';
	return name === m.first_member() ? '' : name;
}

/** Gives whoever is at this device the name that colleagues will see. */
export async function nameSelf(app: App, name: string): Promise<Result<unknown>> {
	const { memberId } = app.store.self;
	if (app.catalogue.member.get(memberId)?.name === name) return ok(undefined);
	return app.store.commit({ command: 'editMember', patches: [{ type: 'member', id: memberId, fields: { name } }] });
}
