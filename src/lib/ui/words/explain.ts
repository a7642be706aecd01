import type { Clash, Problem, Taken } from '#lib/model/problem.ts';
import { explainTeam } from './explainTeam.ts';
import { formatNumber, formatSpan } from './format.ts';
import { formatBytes } from './formatBytes.ts';
import { m } from './m.ts';

/** A clash in words: what it is, if that is known, and when, as its own zone has it. */
export function explainClash({ subject, start, end, hidden }: Clash): string {
	return hidden ? formatSpan(start, end) : `${subject || m.problem_untitled()}, ${formatSpan(start, end)}`;
}

/** A problem in the user's language: what is refused, why, and what can be done. `nameOf` names who or what is taken. */
export function explain(problem: Problem, nameOf: (taken: Taken) => string = () => m.problem_you()): string {
	switch (problem.kind) {
		case 'categoryMissing':
			return m.problem_category_missing();
		case 'nameMissing':
			return m.problem_name_missing();
		case 'notADate':
			return m.problem_not_a_date({ text: problem.text });
		case 'notATime':
			return m.problem_not_a_time({ text: problem.text });
		case 'endBeforeStart':
			return m.problem_end_before_start();
		case 'dueBeforeStart':
			return m.problem_due_before_start();
		case 'unknownZone':
			return m.problem_unknown_zone({ tz: problem.tz });
		case 'textTooLong':
			return m.problem_text_too_long({ limit: formatNumber(problem.limit) });
		case 'pastPlan':
			return m.problem_past_plan();
		case 'busy': {
			const [clash] = problem.clashes;
			return clash ? m.problem_busy({ who: nameOf(clash.taken), what: explainClash(clash) }) : '';
		}
		case 'outcomeMissing':
			return m.problem_outcome_missing();
		case 'notAPerformer':
			return m.problem_not_a_performer();
		case 'stintAhead':
			return m.problem_stint_ahead();
		case 'recurrenceEndless':
			return m.problem_recurrence_endless();
		case 'recurrenceInvalid':
			return m.problem_recurrence_invalid({ text: problem.text });
		case 'recurrenceNever':
			return m.problem_recurrence_never();
		default:
			return explainOutside(problem);
	}
}

type Outside = Exclude<
	Problem,
	{
		kind:
			| `recurrence${string}`
			| 'busy'
			| 'pastPlan'
			| 'outcomeMissing'
			| 'notAPerformer'
			| 'stintAhead'
			| 'textTooLong'
			| 'unknownZone'
			| `${string}BeforeStart`
			| `notA${'Date' | 'Time'}`
			| `${'category' | 'name'}Missing`;
	}
>;

/** Problems with files and storage, and with what is no longer there. */
function explainOutside(problem: Outside): string {
	switch (problem.kind) {
		case 'notAnAmount':
			return m.problem_not_an_amount({ text: problem.text });
		case 'notAnAddress':
			return m.problem_not_an_address({ text: problem.text });
		case 'fileEmpty':
			return m.problem_file_empty({ file: problem.file });
		case 'noRoomForFile':
			return m.problem_no_room_for_file({ file: problem.file, size: formatBytes(problem.bytes), free: formatBytes(problem.free) });
		case 'gone':
			return m.problem_gone();
		case 'notACalendar':
			return m.problem_not_a_calendar({ file: problem.file });
		case 'fileTooLarge':
			return m.problem_file_too_large({ file: problem.file, size: formatBytes(problem.bytes), limit: formatBytes(problem.limit) });
		case 'fileUnreadable':
			return m.problem_file_unreadable({ file: problem.file });
		case 'nothingToImport':
			return m.problem_nothing_to_import();
		case 'emptyFile':
			return m.problem_empty_file({ file: problem.file });
		case 'notABackup':
			return m.problem_not_a_backup({ file: problem.file });
		case 'newerBackup':
			return m.problem_newer_backup({ file: problem.file });
		case 'backupCutOff':
			return m.problem_backup_cut_off({ file: problem.file });
		case 'backupDamaged':
			return m.problem_backup_damaged({ file: problem.file });
		case 'storageFull':
			return m.problem_storage_full();
		case 'storageBlocked':
			return m.problem_storage_blocked();
		case 'newerDatabase':
			return m.problem_newer_database();
		case 'locked':
			return m.problem_locked();
		case 'wrongPassphrase':
			return m.problem_wrong_passphrase();
		case 'tooManyTries':
			return m.problem_too_many_tries({ seconds: problem.seconds });
		case 'newerTab':
			return m.problem_newer_tab();
		case 'nothingToUndo':
			return m.problem_nothing_to_undo();
		default:
			return explainTeam(problem);
	}
}
