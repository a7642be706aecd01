import type { Activity } from '#lib/model/activity.ts';
import type { Stint } from '#lib/model/stint.ts';
import { eachPage } from '#lib/store/pages.ts';
import { referredRecords } from '#lib/store/referredRecords.ts';
import type { Commands } from '../../actions/commands.svelte.ts';
import type { App } from '../../shell/app.svelte.ts';
import { showToast } from '../../shell/toasts.svelte.ts';
import { m } from '../../words/m.ts';
import { typedRows } from '#lib/store/typedRow.ts';

/** How many rows are read at once, so that the page goes on. */
const page = 1_000;

/** Puts the sample data into the trash, as one command; what the user's own activities need stays. */
export async function removeSample(app: App, commands: Commands): Promise<void> {
	const { sampleRemoval } = await import('#lib/domain/sample/sampleRemoval.ts');
	const { db, find } = app.store;
	const activity: Activity[] = [];
	await eachPage(db.rows('activity'), page, (rows) => void activity.push(...typedRows('activity', rows)));
	const stint: Stint[] = [];
	await eachPage(db.rows('stint'), page, (rows) => void stint.push(...typedRows('stint', rows)));
	const records = { activity, stint, ...(await referredRecords(find, 'all')) };
	const change = sampleRemoval(records, Date.now());
	if (change.patches.length === 0) showToast({ text: m.settings_sample_none() });
	else await commands.commit(change);
}
