import { bytesOfBase64 } from './base64.ts';
import { parseEntry } from './entry.ts';
import { journalFormat, segmentOf, type JournalRow } from './journalRow.ts';
import { packId } from './packedId.ts';
import { textsOf } from './textsOf.ts';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const segments = /^([\w-]{1,64})\/\d{4}q[1-4]$/;

type Loose = Partial<Record<keyof JournalRow, unknown>>;

function parsed(text: string): Loose | undefined {
	try {
		return JSON.parse(text) as Loose;
	} catch {
		return undefined;
	}
}

/** The fields of a row that say where it belongs, if they are of the right shape. */
function placeOf({
	segment,
	device,
	client,
	from,
	to,
}: Loose): Pick<JournalRow, 'segment' | 'device' | 'client' | 'from' | 'to'> | undefined {
	if (typeof segment !== 'string' || !segments.test(segment)) return undefined;
	if (typeof device !== 'string' || !/^[0-9a-f]{16}$/.test(device)) return undefined;
	if (!isCount(client) || !isCount(from) || !isCount(to) || from >= to) return undefined;
	return { segment, device, client, from, to };
}

/** What a row's entries say of it: nothing that a file claims besides what was signed is believed. */
function derivedFrom(
	row: Pick<JournalRow, 'segment' | 'device' | 'client' | 'from' | 'to' | 'bytes'>,
): Pick<JournalRow, 'at' | 'records'> | undefined {
	const space = segments.exec(row.segment)?.[1] ?? '';
	const entries = textsOf(row)?.map(parseEntry);
	if (!entries?.every((entry) => entry !== undefined && segmentOf(space, entry.hlc) === row.segment)) return undefined;
	const written = entries.filter((entry) => entry !== undefined);
	return {
		at: written.reduce((latest, { hlc }) => Math.max(latest, hlc), 0),
		records: [...new Set(written.map(({ recordId }) => packId(recordId)))],
	};
}

/**
 * A journal row as a backup writes it, one JSON object. Undefined if it is anything but a signed or unsigned push of
 * entries, by its device and in its quarter; 'newer' if only a later Daybook understands its entries.
 */
export function backupRow(text: string): JournalRow | 'newer' | undefined {
	const loose = parsed(text);
	const place = loose && placeOf(loose);
	if (!place || typeof loose.bytes !== 'string' || !isCount(loose.format) || loose.format < 1) return undefined;
	if (loose.format > journalFormat) return 'newer';
	const bytes = bytesOfBase64(loose.bytes);
	const signature = typeof loose.signature === 'string' ? bytesOfBase64(loose.signature) : undefined;
	if (!bytes || (loose.signature !== undefined && signature?.length !== 64)) return undefined;
	const derived = derivedFrom({ ...place, bytes });
	return derived && { ...place, bytes, ...derived, format: loose.format, ...(signature && { signature }) };
}
