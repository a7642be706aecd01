import type { Uuid } from '#lib/model/scalars.ts';
import { findRows } from '#lib/store/findRows.ts';
import { recordOf } from '#lib/store/personalRecords.ts';
import type { App } from '../shell/app.svelte.ts';
import { live } from '../store/live.svelte.ts';
import { formatLabel } from '../words/format.ts';
import { m } from '../words/m.ts';
import { recordName } from '../words/recordName.ts';

/** What values are said with: the names of the records that they speak of. */
export interface Known {
	readonly app: App;
	/** By id, those that the catalogue does not hold. */
	readonly names: ReadonlyMap<Uuid, string>;
}

const ids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** Ids of records anywhere in a value. */
const idsIn = (value: unknown): Uuid[] => [...new Set((JSON.stringify(value) ?? '').match(ids) ?? [])].sort();

async function namesOf({ store }: App, asked: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
	const found = await findRows(store.db, asked);
	return new Map([...found].map(([id, { type, row }]) => [id, recordName(type, recordOf(row))]));
}

/** The names of all records that some values speak of, kept true. Must be called while a component is set up. */
export function knowing(app: App, values: () => unknown): Known {
	const asked = $derived(idsIn(values()).join());
	const found = live(
		() => asked,
		(joined) => namesOf(app, joined === '' ? [] : joined.split(',')),
		new Map<Uuid, string>(),
	);
	return {
		app,
		get names() {
			return found.current;
		},
	};
}

/** What the record of an id is called; a word for one that is not here. */
export function nameOf(id: Uuid, { app, names }: Known): string {
	const { catalogue } = app;
	const held = catalogue.calendar.get(id)?.name ?? catalogue.member.get(id)?.name ?? catalogue.resource.get(id)?.name;
	const term = catalogue.term.get(id);
	return held ?? (term ? formatLabel(term.label) : (names.get(id) ?? m.inspect_one_unknown()));
}
