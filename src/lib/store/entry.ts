import type { Command } from '#lib/model/command.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { formatBases, parseBases, type Bases } from './bases.ts';
import { packId, unpackId } from './packedId.ts';
import { endOfStamps, isStamp, type Stamp } from './stamp.ts';

/**
 * One line of the journal: what one batch wrote into one record. `values` goes by journal keys (`s`, or `t/member`);
 * null empties. A creation carries the code of the record's type and is the base that edits lie upon.
 */
export interface Entry {
	recordId: Uuid;
	hlc: number;
	/** Code of the record type; only creations have it. */
	code?: string;
	values: Record<string, unknown>;
	command?: Command;
	/** The batch that this one undoes. */
	of?: Stamp;
	/** Writes of the same fields that this one replaced although their clocks were ahead of its own (decision 9). */
	over?: Stamp[];
	/** What its author had seen of others (decision 11). Absent: he does not say, and is taken to have seen all before. */
	bases?: Bases;
}

const codeKey = '';

/** The most writes that one entry can say it replaced. */
export const mostReplaced = 32;

/** The entry as the text that is pushed to the journal. */
export function formatEntry({ recordId, hlc, code, values, command, of, over, bases }: Entry): string {
	const fields = code === undefined ? values : { [codeKey]: code, ...values };
	const cause = of === undefined ? command : [command, of];
	const parts: unknown[] = [packId(recordId), hlc, fields];
	if (cause !== undefined || over || bases) parts.push(cause ?? null);
	if (over || bases) parts.push(over ?? 0);
	const rests = bases && formatBases(Object.keys(values), bases);
	// A fifth part of 0 says by itself that there is nothing of others to name.
	if (rests && (over || rests.length > 0)) parts.push(rests);
	return JSON.stringify(parts);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 64;
const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < endOfStamps;

/** Reads a line of the journal; undefined if it is not of a shape that Daybook ever wrote. */
export function parseEntry(text: string): Entry | undefined {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!Array.isArray(parsed)) return undefined;
	const [id, hlc, fields, cause, over, rests] = parsed as unknown[];
	if (!isId(id) || !isTime(hlc) || !isObject(fields) || Object.hasOwn(fields, '__proto__')) return undefined;
	const { [codeKey]: code, ...values } = fields;
	const [command, of] = Array.isArray(cause) ? (cause as unknown[]) : [cause];
	const says = over === 0 || (Array.isArray(over) && rests !== undefined);
	const bases = says ? parseBases(Object.keys(values), rests ?? []) : undefined;
	if (says && !bases) return undefined;
	return {
		recordId: unpackId(id),
		hlc,
		values,
		...(typeof code === 'string' && { code }),
		...(typeof command === 'string' && { command: command as Command }),
		...(typeof of === 'string' && { of }),
		...(Array.isArray(over) && over.length > 0 && { over: over.slice(0, mostReplaced).filter(isStamp) }),
		...(bases && { bases }),
	};
}
