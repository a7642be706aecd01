import type { PastCommand } from '#lib/store/pastCommands.ts';
import type { Command } from '#lib/model/command.ts';
import { sayDone } from '../../actions/sayDone.ts';
import { fieldWord } from '../../inspect/fieldWords.ts';
import { m } from '../../words/m.ts';
import { recordName } from '../../words/recordName.ts';

/** Commands of which it is worth saying what they changed. */
const edits: readonly Command[] = ['edit', 'editMember', 'editCalendar', 'editTerm'];

/** Which fields of the one record a command edited, in a few words; undefined where that says nothing. */
export function sayFields({ command, records, count }: PastCommand): string | undefined {
	if (count !== 1 || !edits.includes(command)) return undefined;
	const [{ type, fields } = {}] = records;
	return type && fields && fields.length > 0 ? fields.map((field) => fieldWord(type, field)).join(', ') : undefined;
}

/** What a command of the past did, in a few words: "Moved: Visit to Rossi". */
export function sayCommand({ command, records, count }: PastCommand): string {
	const [first] = records;
	const name = first?.type && first.record ? recordName(first.type, first.record) : '';
	if (command === 'begin') return m.history_begin();
	if (command === 'prefer') return m.history_prefer({ name });
	// As an item of a list it is no sentence.
	return sayDone(command, name, count).replace(/\.$/, '');
}
