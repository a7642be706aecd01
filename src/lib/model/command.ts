/** The commands a change can come from: what history calls it, and what undo says it undid. */
export const commands = [
	'plan',
	'log',
	'edit',
	'move',
	'resize',
	'delete',
	'restore',
	'complete',
	'cancel',
	'reopen',
	'duplicate',
	'skip',
	'split',
	'import',
	'addSample',
	'removeSample',
	'addCalendar',
	'editCalendar',
	'deleteCalendar',
	'editTerm',
	'add',
	'reorder',
	'retire',
	'reinstate',
	'merge',
	'say',
	'read',
	'noAnswer',
	'closeThread',
	'reopenThread',
	'startStint',
	'stopStint',
	'addStint',
	'attach',
	'detach',
	'editMember',
	'prefer',
	'acknowledge',
	'snooze',
	'begin',
	'share',
	'tellBusy',
	'undo',
	'redo',
] as const;

export type Command = (typeof commands)[number];

/**
 * What sets up, changes how things look to one person, or notes what he has seen: undo passes over it, and it tells
 * nobody anything of a record.
 */
export const quietCommands: readonly string[] = [
	'begin',
	'share',
	'tellBusy',
	'prefer',
	'read',
	'acknowledge',
	'snooze',
] satisfies Command[];
