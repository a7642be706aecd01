import type { CustomKind } from '#lib/model/customField.ts';
import { m } from './m.ts';

const words: Record<CustomKind, () => string> = {
	text: m.custom_text,
	number: m.custom_number,
	date: m.custom_date,
	boolean: m.custom_boolean,
	choice: m.custom_choice,
	url: m.custom_url,
};

/** What a field of one's own holds, in words. */
export const customKindWord = (kind: CustomKind) => words[kind]();
