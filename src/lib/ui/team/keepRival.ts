import type { Activity } from '#lib/model/activity.ts';
import type { RivalField, RivalValue } from '#lib/store/rivalFields.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import { withCategory } from '../card/withCategory.ts';
import type { App } from '../shell/app.svelte.ts';
import { recordName } from '../words/recordName.ts';
import { keepMine } from './keepMine.ts';
import { namedFields, recordOfFields, type NamedFields } from '#lib/model/namedFields.ts';

/** The activity with another value, and what goes with it. */
function withValue(app: App, activity: Activity, { field, member }: RivalField, { value }: RivalValue): Activity {
	const after = { ...namedFields(activity) };
	if (member !== undefined) after[field] = { ...(after[field] as NamedFields), [member]: value };
	else if (value === undefined) delete after[field];
	else after[field] = value;
	const valued: Activity = recordOfFields(after);
	const category = field === 'categoryId' ? app.catalogue.term.get(valued.categoryId) : undefined;
	return category ? { ...withCategory(valued, category, app.now.ms, app.catalogue), reminders: activity.reminders } : valued;
}

/**
 * Writes one of several rival values as the one that was chosen; the present one too, for whoever writes it knows the
 * others. Another one of an activity is checked like all edits. False: refused, which is said, or stepped back.
 */
export async function keepRival(app: App, commands: Commands, rival: RivalField, chosen: RivalValue): Promise<boolean> {
	const { type, recordId, field, member, values } = rival;
	const record = await app.store.find.get(type, recordId);
	if (!record) return commands.refuse({ kind: 'gone' });
	if (type === 'activity' && chosen.stamp !== values[0].stamp) {
		const activity = record as Activity;
		const saved = await commands.save({ activity }, withValue(app, activity, rival, chosen));
		if (saved?.ok === false && saved.problem.kind !== 'busy') commands.refuse(saved.problem);
		return saved?.ok === true;
	}
	const patches = keepMine([{ type, recordId, field, ...(member !== undefined && { member }), from: chosen.value }]);
	return (await commands.commit({ command: 'edit', patches }, recordName(type, record))).ok;
}
