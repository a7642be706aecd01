import type { Refusal } from '#lib/store/refusedRow.ts';
import { m } from '../words/m.ts';

/** Why something that a device offered was not taken, and what can be done. */
export function refusalWords(reason: Refusal): string {
	switch (reason) {
		case 'tooLarge':
			return m.inspect_refused_large();
		case 'otherSpace':
			return m.inspect_refused_other_team();
		case 'unknownDevice':
			return m.inspect_refused_unknown();
		case 'mayNotWrite':
			return m.inspect_refused_viewer();
		case 'afterCut':
			return m.inspect_refused_removed();
		case 'badSignature':
			return m.inspect_refused_signature();
		case 'newerFormat':
			return m.inspect_refused_newer();
		case 'malformed':
			return m.inspect_refused_malformed();
		case 'wrongAuthor':
			return m.inspect_refused_author();
		case 'othersCalendar':
			return m.inspect_refused_calendar();
		case 'otherHistory':
			return m.inspect_refused_history();
		default:
			return reason satisfies never;
	}
}
