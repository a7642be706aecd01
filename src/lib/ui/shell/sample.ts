import { languages } from '#lib/model/scalars.ts';
import { categoryId, dictionaryIds } from '#lib/store/firstRecords.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import { spoken } from '../words/language.svelte.ts';
import type { App } from './app.svelte.ts';

/** Adds the sample firm in the language spoken; its texts are loaded only when they are asked for. */
export async function addSample(app: App, commands: Commands): Promise<void> {
	const { sampleChange } = await import('#lib/domain/sample/sampleChange.ts');
	const language = languages.find((one) => one === spoken()) ?? 'en';
	const { memberId } = app.store.self;
	await commands.commit(sampleChange({ language, tz: app.tz, today: app.today, now: app.now.ms, memberId, categoryId, tagDictionaryId: dictionaryIds.tag }));
}
