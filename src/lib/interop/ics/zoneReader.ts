import type { Civil, Tz } from '#lib/model/scalars.ts';
import type { ImportWarning } from './imported.ts';
import { readProperty } from './property.ts';
import type { Block } from './splitBlocks.ts';
import { zoneGuessed, zoneNamed } from './zoneNamed.ts';
import { zoneOfBlock } from './zoneOfBlock.ts';

/** Gives the IANA zone for a TZID; `at` is a time that is to be read in it. */
export type ZoneOf = (tzid: string, at: Civil) => Tz;

const tzidOf = (block: Block) =>
	block.lines
		.map(readProperty)
		.find((property) => property?.name === 'TZID')
		?.value.trim() ?? '';

/** RFC 5545 leaves out that some writers put the real name into these. */
function namedInside(block: Block | undefined): Tz | undefined {
	for (const line of block?.lines ?? []) {
		const property = readProperty(line);
		if (property && /^(X-LIC-LOCATION|X-TZINFO|TZID-ALIAS-OF)$/.test(property.name)) {
			const zone = zoneNamed(property.value.replace(/\[.*$/, ''));
			if (zone !== undefined) return zone;
		}
	}
	return undefined;
}

/**
 * Reads the zones of one calendar: by name, by the calendar's own VTIMEZONE, by guess, else the viewer's zone; the last
 * two with a warning, once a zone.
 */
export function zoneReader(blocks: readonly Block[], viewerZone: Tz, warnings: ImportWarning[]): ZoneOf {
	const own = new Map(blocks.map((block) => [tzidOf(block), block]));
	const known = new Map<string, Tz>();
	const find = (tzid: string, at: Civil): Tz => {
		const block = own.get(tzid);
		const sure = zoneNamed(tzid) ?? namedInside(block) ?? (block && zoneOfBlock(block, Number(at.slice(0, 4)), [viewerZone]));
		if (sure !== undefined) return sure;
		const guessed = zoneGuessed(tzid);
		warnings.push({ kind: guessed === undefined ? 'zoneUnknown' : 'zoneGuessed', text: tzid });
		return guessed ?? viewerZone;
	};
	return (tzid, at) => {
		let zone = known.get(tzid);
		if (zone === undefined) known.set(tzid, (zone = find(tzid, at)));
		return zone;
	};
}
