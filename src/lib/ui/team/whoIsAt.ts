import type { TeamState } from '#lib/sync/desk/deskState.ts';
import type { Uuid } from '#lib/model/scalars.ts';

/** Colleagues who are met right now and have a record open, each once; writing where one of his devices does. */
export function whoIsAt(team: TeamState | undefined, record: Uuid): { id: Uuid; typing: boolean }[] {
	const colleagues = (team?.members ?? []).filter(({ self, removed }) => !self && !removed);
	return colleagues.flatMap(({ id, devices }) => {
		const there = devices.flatMap(({ opened, removed }) => (opened?.record === record && !removed ? [opened] : []));
		return there.length > 0 ? [{ id, typing: there.some(({ typing }) => typing) }] : [];
	});
}
