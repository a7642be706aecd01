import type { Response } from '#lib/model/participants.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Choice, FileReport } from './importProtocol.ts';

/** Where the new activities of all files go: an existing calendar, or `new` for one that is made, under this name. */
export interface Together {
	/** The id of that calendar if it is made. */
	id: Uuid;
	into: Uuid;
	newName: string;
}

/** A file that was read, or why it could not be, and what the person wants done with it. */
export class Candidate {
	/** Also the id of the calendar that is made for it, so that planning twice means the same. */
	readonly id: Uuid;
	readonly name: string;
	readonly file: FileReport | undefined;
	readonly problem: Problem | undefined;
	/** Where new activities go: an existing calendar, or `new`. */
	into = $state<Uuid>('new');
	newName = $state('');
	/** Also what is older than what is here. */
	takeOlder = $state(false);
	/** What the person answers, if the file is an invitation. */
	answer = $state<Response>();

	constructor(id: Uuid, name: string, read: Result<FileReport>) {
		this.id = id;
		this.name = name;
		this.file = read.ok ? read.value : undefined;
		this.problem = !read.ok ? read.problem : read.value.count === 0 ? { kind: 'nothingToImport' } : undefined;
		const own = this.file?.calendars.find((calendar) => calendar.name)?.name;
		this.newName = own ?? name.replace(/\.(ics|ical|ifb|vcs|icalendar)$/i, '');
	}

	/** Whether it brings a calendar; an invitation goes where the person plans. */
	get isCalendar(): boolean {
		return this.problem === undefined && this.file?.request === undefined;
	}

	/** What is to be done with it, as the worker is told; with the other files `together`, or on its own. */
	choice(together?: Together): Choice {
		const { id, takeOlder, answer: response } = this;
		const place = together && this.isCalendar ? together : this;
		const activityId = this.file?.request?.activityId;
		const answer = response && activityId !== undefined ? { answer: { activityId, response } } : {};
		if (place.into !== 'new') return { id, calendarId: place.into, takeOlder, ...answer };
		return { id, calendarId: place.id, newName: place.newName.trim() || this.name, takeOlder, ...answer };
	}
}
