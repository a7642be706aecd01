import type { Command } from '#lib/model/command.ts';
import { m } from '../words/m.ts';
import { shortSubject } from '../words/shortSubject.ts';

type Say = (inputs: { subject: string; count: number }) => string;

const sentences: Record<Command, Say> = {
	plan: m.done_plan,
	log: m.done_log,
	edit: m.done_edit,
	move: m.done_move,
	resize: m.done_resize,
	delete: m.done_delete,
	restore: m.done_restore,
	complete: m.done_complete,
	cancel: m.done_cancel,
	reopen: m.done_reopen,
	duplicate: m.done_plan,
	skip: m.done_delete,
	split: m.done_edit,
	import: m.done_import,
	addSample: m.done_add_sample,
	removeSample: m.done_remove_sample,
	addCalendar: m.done_add_calendar,
	editCalendar: m.done_edit,
	deleteCalendar: m.done_delete,
	editTerm: m.done_edit,
	add: m.done_add,
	reorder: m.done_reorder,
	retire: m.done_retire,
	reinstate: m.done_reinstate,
	merge: m.done_merge,
	say: m.done_say,
	read: m.done_edit,
	noAnswer: m.done_no_answer,
	closeThread: m.done_close_thread,
	reopenThread: m.done_reopen,
	startStint: m.done_start_stint,
	stopStint: m.done_stop_stint,
	addStint: m.done_add_stint,
	attach: m.done_attach,
	detach: m.done_detach,
	editMember: m.done_edit,
	prefer: m.done_edit,
	acknowledge: m.done_acknowledge,
	snooze: m.done_snooze,
	begin: m.done_edit,
	share: m.done_share,
	tellBusy: m.done_edit,
	undo: m.done_undo,
	redo: m.done_redo,
};

/** What a command did, in a few words: "Moved: Visit to Rossi". */
export function sayDone(command: Command, subject: string, count: number): string {
	return sentences[command]({ subject: shortSubject(subject) || m.untitled(), count });
}
