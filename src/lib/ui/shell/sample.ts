import { dictionaryIdOf } from '#lib/store/dictionaryIdOf.ts';
import { categoryId } from '#lib/store/firstRecords.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import { readyDictionaries } from '../lists/readyDictionaries.ts';
import { spoken } from '../words/language.svelte.ts';
import type { App } from './app.svelte.ts';

/** Adds the sample firm in the language spoken; its texts are loaded only when they are asked for. */
export async function addSample(app: App, commands: Commands): Promise<void> {
	const [{ sampleChange }, { sampleCalendarId }, { firstTermId }] = await Promise.all([
		import('#lib/domain/sample/sampleChange.ts'),
		import('#lib/domain/sample/setting.ts'),
		import('#lib/store/firstDictionaries.ts'),
		readyDictionaries(app.store),
	]);
	const { memberId } = app.store.self;
	const now = app.now.ms;
	const ids = { memberId, categoryId, dictionaryId: dictionaryIdOf, termId: firstTermId };
	// Eleven colleagues at once would bury the own week; they are one click away.
	const colleagues = { [sampleCalendarId(now, 'colleagues')]: true } as const;
	await app.local.set('hiddenCalendars', { ...app.local.values.hiddenCalendars, ...colleagues });
	await commands.commit(sampleChange({ language: spoken(), tz: app.tz, today: app.today, now, ...ids }));
}
