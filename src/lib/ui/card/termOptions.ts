import type { Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import type { Option } from '../picker/option.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatLabel } from '../words/format.ts';

/** A term as something to pick; `group` tells tags of several groups apart. */
export const termOption = ({ id, label, hue }: Term, group?: string): Option => ({
	id,
	text: formatLabel(label),
	...(hue && { hue }),
	...(group !== undefined && { note: group }),
});

/** The terms of a dictionary: all, to show what is chosen, and those still offered. */
export function termOptions(app: App, dictionaryId: Uuid): { all: Option[]; offered: Option[] } {
	const terms = app.catalogue.termsOf(dictionaryId);
	return { all: terms.map((term) => termOption(term)), offered: terms.filter(({ active }) => active).map((term) => termOption(term)) };
}
