import type { CustomField } from '#lib/model/customField.ts';
import type { TypeName } from '#lib/model/recordTypes.ts';
import type { Store } from '#lib/store/store.ts';
import { live, type Live } from '../store/live.svelte.ts';

async function fieldsOf(store: Store, type: TypeName): Promise<CustomField[]> {
	const fields = (await store.find.all('customField')).filter((field) => field.of === type);
	return fields.sort((one, other) => one.order - other.order);
}

/** The fields that the team added to a record type, in their order. Must be asked while a component is set up. */
export function ownFields(store: Store, type: TypeName): Live<CustomField[]> {
	return live(
		() => 0,
		() => fieldsOf(store, type),
		[],
	);
}
