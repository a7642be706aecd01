import { personalSpace, spaceOfSegment } from '#lib/store/journalRow.ts';

/** What a segment of the journal is called: `2026 Q4`, with the team it is of where it is not one's own. */
export function segmentName(segment: string, team: string): string {
	const quarter = segment.replace(/^.*\/(\d+)q(\d)$/, '$1 Q$2');
	return spaceOfSegment(segment) === personalSpace ? quarter : `${quarter}, ${team}`;
}
