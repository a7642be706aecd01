import type { Version } from './imported.ts';

/** Above zero if the first version is the newer one: by SEQUENCE, then by LAST-MODIFIED or DTSTAMP (RFC 5546 §2.1.5). */
export function compareVersions(one: Version, other: Version): number {
	if (one.sequence !== other.sequence) return one.sequence - other.sequence;
	const [first, second] = [one.modified ?? '', other.modified ?? ''];
	return first === second ? 0 : first > second ? 1 : -1;
}
