import type { Problem } from '#lib/model/problem.ts';

/** In bytes: larger files would have to be held in memory whole to be told apart, which browsers do not bear. */
export const fileLimit = 250_000_000;

/** How much of the room left one file may take, so that the journal can go on. */
const share = 0.9;

/** What a file is refused for; `free` is the room left on the device in bytes, where the browser tells. */
export function fileProblem(file: string, bytes: number, free: number | undefined): Problem | undefined {
	if (bytes === 0) return { kind: 'fileEmpty', file };
	if (bytes > fileLimit) return { kind: 'fileTooLarge', file, bytes, limit: fileLimit };
	if (free !== undefined && bytes > free * share) return { kind: 'noRoomForFile', file, bytes, free };
	return undefined;
}
