import type { CalendarFile } from '#lib/interop/ics/imported.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { newId } from '#lib/store/newId.ts';

/** A file that was read, or why it could not be, and what the person wants done with it. */
export class Candidate {
	/** Also the id of the calendar that is made for it, so that planning twice means the same. */
	readonly id: Uuid = newId();
	readonly name: string;
	readonly file: CalendarFile | undefined;
	readonly problem: Problem | undefined;
	/** Where new activities go: an existing calendar, or `new`. */
	into = $state<Uuid>('new');
	newName = $state('');

	constructor(name: string, read: CalendarFile | Problem) {
		this.name = name;
		this.file = 'activities' in read ? read : undefined;
		this.problem = 'kind' in read ? read : read.activities.length === 0 ? { kind: 'nothingToImport' } : undefined;
		const own = this.file?.calendars.find((calendar) => calendar.name)?.name;
		this.newName = own ?? name.replace(/\.(ics|ical|ifb|vcs|icalendar)$/i, '');
	}

	/** The calendar that new activities go to. */
	get calendarId(): Uuid {
		return this.into === 'new' ? this.id : this.into;
	}
}
