import type { Label } from '#lib/model/scalars.ts';

/** A part of a country, or a country: a code that is stored, and names to show it by. */
export interface Place {
	code: string;
	label: Label;
}
