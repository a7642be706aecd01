import { expect, test } from 'vitest';
import type { Gathering, Met } from '#lib/sync/desk/gathering.ts';
import { metDevices } from '#lib/sync/desk/meetings.ts';
import { OpenedThere } from '#lib/sync/openedThere.ts';
import { noCounts } from '#lib/sync/peerCounts.ts';

/** A wire to the device of Anna, at whose end something may have been said. */
function wireTo(record?: string): [string, Met] {
	const opened = new OpenedThere();
	if (record !== undefined) opened.hear({ record, typing: false });
	const peer = { opened, counts: noCounts(), apart: undefined } as unknown as Met['peer'];
	return ['anna', { peer, road: 'windows', ahead: false, silent: 0 }];
}

const openedAt = (...wires: [string, Met][]) => {
	const gathering = { trusted: () => wires } as unknown as Gathering;
	return metDevices([gathering]).get('anna')?.opened?.record;
};

test('what somebody has open is what the newest wire to him says: his page may have been loaded anew', () => {
	expect(openedAt(wireTo('visit'))).toBe('visit');
	expect(openedAt(wireTo('visit'), wireTo())).toBeUndefined();
	expect(openedAt(wireTo('visit'), wireTo('call'))).toBe('call');
});
