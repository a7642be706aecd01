import type { Author, Judge } from '#lib/store/judge.ts';
import type { Roster } from './roster.ts';

/**
 * What a roster says of journal rows; `authors`: the keys of all devices that it ever knew. Among one's own devices rows of
 * a device that it never knew are taken at the word of whichever hands them on: a backup brought them, or they are older
 * than the device's key.
 */
export function judgeOf(space: string, roster: Roster, authors: ReadonlyMap<string, Author>): Judge {
	return {
		space,
		authorOf: (device) => authors.get(device) ?? (roster.personal ? {} : undefined),
		refusalOf: ({ segment, device, client, to }) => {
			const known = roster.devices.get(device);
			if (!known) return undefined;
			const { cut, role, removed } = known;
			const session = `${segment.slice(space.length + 1)} ${client}`;
			if (cut) return to <= (cut[session] ?? 0) ? undefined : removed ? 'afterCut' : 'mayNotWrite';
			return role === 'viewer' ? 'mayNotWrite' : undefined;
		},
	};
}
