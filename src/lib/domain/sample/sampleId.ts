import type { Uuid } from '#lib/model/scalars.ts';
import { uuidFromText } from '../uuidFromText.ts';

/** The first 48 bits of every id of sample data; that another id begins with them is as good as impossible. */
const mark = uuidFromText('daybook/sample').slice(0, 13);

/**
 * The id of a sample record: a UUIDv8 that can be told by its beginning. `now` is part of it, because what was removed
 * and is added once more has to be new records: an edit of a record, here its deletion, outlives its creation.
 */
export function sampleId(now: number, what: string): Uuid {
	return mark + uuidFromText(`daybook/sample/${now}/${what}`).slice(13);
}

/** Whether an id is one that sample data were given. */
export function isSampleId(id: Uuid): boolean {
	return id.startsWith(mark);
}
