import type { Activity } from '#lib/model/activity.ts';
import { foreignIn } from '../newerFields.ts';
import { readProperty } from '../property.ts';
import { cleanLine } from './cleanText.ts';
import { componentOf } from './component.ts';
import type { ExportContext } from './exportContext.ts';

/** Properties that are about the matter and not about people or the team: they may go to others. */
const harmless = new Set(['URL', 'GEO', 'COLOR', 'IMAGE', 'CONFERENCE']);

/** What a component may have once at most, and what Daybook writes itself: kept lines of these would contradict it. */
const ours = new Set(
	(
		'BEGIN END UID DTSTAMP DTSTART DTEND DUE DURATION RRULE EXRULE EXDATE RDATE RECURRENCE-ID SUMMARY DESCRIPTION LOCATION ' +
		'STATUS COMPLETED PRIORITY TRANSP CATEGORIES SEQUENCE LAST-MODIFIED CREATED VERSION PRODID METHOD CALSCALE X-MICROSOFT-CDO-BUSYSTATUS'
	).split(' '),
);
const once = new Set(['CLASS', 'GEO', 'ORGANIZER', 'PERCENT-COMPLETE', 'URL', 'COLOR']);
const notIn: Readonly<Record<string, ReadonlySet<string>>> = {
	VEVENT: new Set(['PERCENT-COMPLETE']),
	VTODO: new Set<string>(),
	VJOURNAL: new Set(['PERCENT-COMPLETE', 'GEO', 'RESOURCES']),
};
const known = new Set(
	'ATTACH ATTENDEE CLASS COMMENT CONTACT GEO ORGANIZER PERCENT-COMPLETE RELATED-TO RESOURCES URL COLOR IMAGE CONFERENCE'.split(' '),
);

/** A content line to the letter of RFC 5545 §3.1; importers read far more. */
const strict = /^[A-Za-z0-9-]+(;[A-Za-z0-9-]+=("[^"]*"|[^",;:]+)(,("[^"]*"|[^",;:]+))*)*:/;
/** Values that readers take apart, and stumble over when they cannot. */
const forms: Readonly<Record<string, RegExp>> = {
	ATTENDEE: /^[a-z][a-z0-9+.-]*:\S+$/i,
	ORGANIZER: /^[a-z][a-z0-9+.-]*:\S+$/i,
	GEO: /^[+-]?\d{1,3}(\.\d+)?;[+-]?\d{1,3}(\.\d+)?$/,
	'PERCENT-COMPLETE': /^\d{1,3}$/,
	ATTACH: /^\S+$/,
	URL: /^\S+$/,
	CLASS: /^(PUBLIC|PRIVATE|CONFIDENTIAL)$/i,
};

/** The name of a kept line that can stand where other programs read it: a standard property of the component, or an `X-` one. */
function writableName(line: string, component: string, { isFull }: ExportContext): string | undefined {
	const property = strict.test(line) && cleanLine(line) === line ? readProperty(line) : undefined;
	if (!property || property.params.get('ENCODING') === 'QUOTED-PRINTABLE') return undefined;
	const { name, value, params } = property;
	// A zone would have to be described, and readers differ on what types of value a property may have.
	if (value === '' || params.has('TZID') || (params.has('VALUE') && !(name === 'ATTACH' || name.startsWith('X-')))) return undefined;
	if (ours.has(name) || notIn[component]?.has(name) || forms[name]?.test(value) === false) return undefined;
	if (!isFull) return harmless.has(name) ? name : undefined;
	return known.has(name) || /^X-(?!DAYBOOK-|LIC-ERROR)[A-Z0-9-]+$/.test(name) ? name : undefined;
}

/** The lines that an import kept because Daybook has no field for them, as far as they may stand in the new file. */
export function foreignLines(activity: Activity, taken: ReadonlySet<string>, context: ExportContext): string[] {
	const foreign = foreignIn(activity);
	const component = componentOf[activity.kind];
	if (foreign?.component !== component) return [];
	const seen = new Set(taken);
	return (foreign.lines ?? []).filter((line) => {
		const name = writableName(line, component, context);
		if (name === undefined || (once.has(name) && seen.has(name))) return false;
		seen.add(name);
		return true;
	});
}
