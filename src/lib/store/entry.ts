import type { Command } from '#lib/model/command.ts';
import type { Uuid } from '#lib/model/scalars.ts';
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
	/** Writes of the same fields that this one replaced although their clocks were ahead of its own (decision 6). */
	over?: Stamp[];
}

const codeKey = '';

/** The most writes that one entry can say it replaced. */
export const mostReplaced = 32;

/** The entry as the text that is pushed to the journal. */
export function formatEntry({ recordId, hlc, code, values, command, of, over }: Entry): string {
	const fields = code === undefined ? values : { [codeKey]: code, ...values };
	const cause = of === undefined ? command : [command, of];
	const parts: unknown[] = [packId(recordId), hlc, fields];
	if (cause !== undefined || over) parts.push(cause ?? null);
	if (over) parts.push(over);
	return JSON.stringify(parts);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

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
	const [id, hlc, fields, cause, over] = parsed as unknown[];
	if (!isId(id) || !isTime(hlc) || !isObject(fields) || Object.hasOwn(fields, '__proto__')) return undefined;
	const { [codeKey]: code, ...values } = fields;
	const [command, of] = Array.isArray(cause) ? (cause as unknown[]) : [cause];
	return {
		recordId: unpackId(id),
		hlc,
		values,
		...(typeof code === 'string' && { code }),
		...(typeof command === 'string' && { command: command as Command }),
		...(typeof of === 'string' && { of }),
		...(Array.isArray(over) && over.length > 0 && { over: over.slice(0, mostReplaced).filter(isStamp) }),
	};
}
