import type { Civil, Uuid } from '#lib/model/scalars.ts';
import { uuidFromText } from './uuidFromText.ts';

/**
 * The id of the record that replaces one occurrence of a series; `recurrenceId` is the wall clock the rule gives it
 * in the zone of the series. Two devices that touch one occurrence, and an import that brings it, meet in one record.
 */
export function occurrenceId(seriesId: Uuid, recurrenceId: Civil): Uuid {
	return uuidFromText(`${seriesId}\n${recurrenceId}`);
}
