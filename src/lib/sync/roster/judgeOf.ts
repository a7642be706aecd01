import type { Author, Judge } from '#lib/store/judge.ts';
import type { Roster } from './roster.ts';

/** What a roster says of journal rows; `authors`: the keys of all devices that it ever knew. */
export function judgeOf(space: string, roster: Roster, authors: ReadonlyMap<string, Author>): Judge {
	return {
		space,
		authorOf: (device) => authors.get(device),
		refusalOf: ({ segment, device, client, to }) => {
			const { cut, role, removed } = roster.devices.get(device)!;
			const session = `${segment.slice(space.length + 1)} ${client}`;
			if (cut) return to <= (cut[session] ?? 0) ? undefined : removed ? 'afterCut' : 'mayNotWrite';
			return role === 'viewer' ? 'mayNotWrite' : undefined;
		},
	};
}
