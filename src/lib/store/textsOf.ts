import { ContentAny, decodeUpdate, Item } from 'yjs';
import type { JournalRow } from './journalRow.ts';

type Update = ReturnType<typeof decodeUpdate>;
type Pushed = Pick<JournalRow, 'device' | 'client' | 'from' | 'to' | 'bytes'>;

/** Yjs throws many kinds of errors at bytes that are no update; what they are makes no difference. */
function decoded(bytes: Uint8Array): Update | undefined {
	try {
		return decodeUpdate(bytes);
	} catch {
		return undefined;
	}
}

/** Whether an item goes on where the session stood: the first names the device's array, each other follows its forerunner. */
function follows({ origin, rightOrigin, parent, parentSub }: Item, { device, client }: Pushed, clock: number): boolean {
	if (rightOrigin !== null || parentSub !== null) return false;
	// A name is text only in an update that was decoded and not applied; the type of Yjs knows applied ones alone.
	if (clock === 0) return origin === null && (parent as unknown) === device;
	return origin !== null && origin.client === client && origin.clock === clock - 1;
}

/**
 * The texts that a journal row pushes, read without building a document. Undefined if its bytes are anything but pushes
 * of texts, by its client, on the one array named after its device, from `from` to `to`.
 */
export function textsOf(row: Pushed): string[] | undefined {
	const update = decoded(row.bytes);
	if (!update || update.ds.clients.size > 0) return undefined;
	const texts: unknown[] = [];
	for (const struct of update.structs) {
		const clock = row.from + texts.length;
		if (!(struct instanceof Item) || struct.id.client !== row.client || struct.id.clock !== clock) return undefined;
		if (!(struct.content instanceof ContentAny) || !follows(struct, row, clock)) return undefined;
		for (const text of struct.content.arr as unknown[]) texts.push(text);
	}
	if (texts.length !== row.to - row.from) return undefined;
	return texts.every((text) => typeof text === 'string') ? texts : undefined;
}
