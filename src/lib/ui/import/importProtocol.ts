import type { Answer } from '#lib/interop/ics/answersIn.ts';
import type { CalendarFile, ImportedActivity } from '#lib/interop/ics/imported.ts';
import type { AnswerProblem } from '#lib/interop/ics/planAnswers.ts';
import type { Request } from '#lib/interop/ics/requestIn.ts';
import type { SkipReason } from '#lib/interop/ics/planImport.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { PartyKey, Response } from '#lib/model/participants.ts';
import type { Civil, Instant, Tz, Uuid } from '#lib/model/scalars.ts';
import type { PlanningContext } from './planFiles.ts';

/** A file to be read; `id` names it from then on. */
export interface ReadingTask {
	id: Uuid;
	content: ArrayBuffer | string;
	viewerZone: Tz;
}

/** What the page is told of a file: everything but its activities, which stay in the worker. */
export interface FileReport extends Omit<CalendarFile, 'activities'> {
	/** How many activities and answers it holds. */
	count: number;
	/** How many of them answer an invitation. */
	answers: number;
	/** It is an invitation. */
	request?: Request;
	/** The records that they would meet. */
	ids: Uuid[];
}

/** A record that is here already, and when it was last written. */
export interface Met {
	activity: Activity;
	editedAt: Instant;
}

/** What the person wants done with a file. */
export interface Choice {
	id: Uuid;
	/** Where new activities go. */
	calendarId: Uuid;
	/** The name of that calendar, if it is to be made. */
	newName?: string;
	/** Also what is older than what is here. */
	takeOlder: boolean;
	/** What he answers to the invitation that the file is. */
	answer?: OwnAnswer;
}

/** What somebody answers to an invitation that a file is. */
export interface OwnAnswer {
	activityId: Uuid;
	response: Response;
}

export interface PlanAsk {
	choices: Choice[];
	context: PlanningContext;
	today: Civil;
	viewerZone: Tz;
	/** Place of the first new calendar among the others. */
	order: number;
	/** Whose a mail address is, in lower case; asked for where a file holds answers. */
	parties: ReadonlyMap<string, PartyKey>;
}

/** An activity of a file as the preview shows it. */
export interface Item extends Pick<ImportedActivity, 'subject' | 'when' | 'rdates'> {
	/** Why it is left out. */
	reason?: SkipReason;
}

/** A list of the preview: how many there are, and the first few of them. */
export interface ItemsView {
	count: number;
	items: Item[];
}

/** An answer as the preview shows it. */
export interface AnswerItem extends Pick<Answer, 'email' | 'name' | 'response' | 'subject'> {
	/** Why it cannot be noted. */
	reason?: AnswerProblem;
}

/** Answers to invitations in a file: those to be noted, those that cannot be, and how many are noted already. */
export interface AnswersView {
	fresh: AnswerItem[];
	left: AnswerItem[];
	same: number;
}

/** What importing one file would do. */
export interface PlanView {
	fresh: ItemsView;
	changed: ItemsView;
	skipped: ItemsView;
	answers: AnswersView;
	same: number;
	/** Activities of which something newer is here, whether they are taken or not. */
	older: number;
}

export interface PlansView {
	plans: PlanView[];
	/** The day on which what is imported is best looked at: the nearest to come, else the last. */
	day?: Civil;
}

/** What the worker can be asked, what it says meanwhile and what it gives. */
export interface Work {
	/** Gives nothing if the file holds no calendar; says what part of it is read (0 to 1). */
	read: { asks: ReadingTask; part: number; gives: FileReport | undefined };
	/** Hands over some of the records that are here already. */
	meet: { asks: Met[]; part: never; gives: undefined };
	/** Forgets the records it was handed. */
	forget: { asks: undefined; part: never; gives: undefined };
	plan: { asks: PlanAsk; part: never; gives: PlansView };
	/** Says the patches of the import in small lots, so that taking them never stops the page. */
	write: { asks: PlanAsk; part: Patch[]; gives: undefined };
}

export type WorkName = keyof Work;

/** What the page sends; `ask` numbers the answers. */
export type WorkTask = { [Name in WorkName]: { ask: number; name: Name; asks: Work[Name]['asks'] } }[WorkName];

export type WorkNews =
	{ ask: number; kind: 'part'; part: Work[WorkName]['part'] } | { ask: number; kind: 'done'; gives: Work[WorkName]['gives'] };
