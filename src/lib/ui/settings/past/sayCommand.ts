import type { PastCommand } from '#lib/store/pastCommands.ts';
import { sayDone } from '../../actions/sayDone.ts';
import { m } from '../../words/m.ts';
import { recordName } from '../../words/recordName.ts';

/** What a command of the past did, in a few words: "Moved: Visit to Rossi". */
export function sayCommand({ command, records, count }: PastCommand): string {
	const [first] = records;
	const name = first?.type && first.record ? recordName(first.type, first.record) : '';
	if (command === 'begin') return m.history_begin();
	if (command === 'prefer') return m.history_prefer({ name });
	// As an item of a list it is no sentence.
	return sayDone(command, name, count).replace(/\.$/, '');
}
