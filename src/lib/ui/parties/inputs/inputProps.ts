import type { Field } from '#lib/model/kinds.ts';
import type { PartyOptions } from '../partyOptions.ts';

/** What an input of a form is given: which field it is for, and what that holds. */
export interface InputProps {
	/** Of the control that the label names. */
	id: string;
	field: Field;
	/** As it is in the record: the input reads what it knows of it. */
	value: unknown;
	options: PartyOptions;
	/** The id of the sentence that says what is wrong with it, if anything is. */
	faultId?: string | undefined;
	/** Undefined empties the field. */
	onchange: (value: unknown) => void;
}
