/** The commands a change can come from: what history calls it, and what undo says it undid. */
export const commands = [
	'plan',
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
	'editMember',
	'prefer',
	'begin',
	'undo',
	'redo',
] as const;

export type Command = (typeof commands)[number];
