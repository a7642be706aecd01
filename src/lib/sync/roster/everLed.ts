import type { Deed, MemberRole, Operation } from './operation.ts';

const leads = (role: MemberRole) => role === 'owner' || role === 'manager';

function leaderIn(deed: Deed): string | undefined {
	switch (deed.kind) {
		case 'create':
			return deed.founder.member;
		case 'add':
			return leads(deed.role) ? deed.device.member : undefined;
		case 'role':
			return leads(deed.role) ? deed.member : undefined;
		case 'transfer':
			return deed.member;
		default:
			return undefined;
	}
}

/** The members who were ever an owner or a manager, by operations that count. Nobody is ever taken out again. */
export const everLed = (operations: readonly Operation[]): Set<string> => new Set(operations.flatMap(({ deed }) => leaderIn(deed) ?? []));
