import { personalSpace, spaceOfSegment } from '#lib/store/journalRow.ts';

/** What a segment of the journal is called: `2026 Q4`, with what the space is called where it is not one's own. */
export function segmentName(segment: string, nameOf: (space: string) => string): string {
	const quarter = segment.replace(/^.*\/(\d+)q(\d)$/, '$1 Q$2');
	const space = spaceOfSegment(segment);
	return space === personalSpace ? quarter : `${quarter}, ${nameOf(space)}`;
}
