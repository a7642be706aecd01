import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';

/** What comes after saving (S3-45 to S3-48). */
export const afterSavings = ['close', 'stay', 'attach', 'similar'] as const;
export type AfterSaving = (typeof afterSavings)[number];

/** Whether the card that opens next is to show its files: it is another card than the one that asked. */
export const attaching = $state({ wanted: false });

/** In which field somebody is typing while another card takes the place of this one. */
export const goingOn: { field: string | undefined } = { field: undefined };

/** The field that the card before was left in; asked once. */
export function fieldToGoOn(): HTMLElement | null {
	const { field } = goingOn;
	goingOn.field = undefined;
	return field ? document.getElementById(field) : null;
}

/** The record that an occurrence is by now: one of its own, else its series. */
export async function ownRecord(store: Store, seriesId: Uuid, recurrenceId: Civil): Promise<Uuid> {
	const id = occurrenceId(seriesId, recurrenceId);
	return (await store.find.get('activity', id)) ? id : seriesId;
}
