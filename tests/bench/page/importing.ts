import type { PlanAsk } from '#lib/ui/import/importProtocol.ts';
import { ImportWork } from '#lib/ui/import/importWork.ts';
import { meetExisting } from '#lib/ui/import/meetExisting.ts';
import { readFiles } from '#lib/ui/import/readFiles.ts';
import { writeImport } from '#lib/ui/import/writeImport.ts';
import { categoryId, dictionaryIds } from '#lib/store/firstRecords.ts';
import { newId } from '#lib/store/newId.ts';
import type { Store } from '#lib/store/store.ts';
import { calendarText } from './calendarText.ts';
import { lastDay, tz } from './firm.ts';
import { stallDuring } from './measured.ts';

function planAsk(store: Store, id: string): PlanAsk {
	const categoryIds = {
		event: categoryId('meeting'),
		task: categoryId('task'),
		call: categoryId('call'),
		mail: categoryId('email'),
		note: categoryId('note'),
	};
	const { memberId } = store.self;
	const tags = { dictionaryId: dictionaryIds.tag, terms: [], language: 'en' as const };
	const context = { categoryIds, memberId, memberIds: [memberId], categories: [], now: Date.now(), tags };
	const choices = [{ id, calendarId: id, newName: 'Imported', takeOlder: false }];
	return { choices, context, today: lastDay, viewerZone: tz, order: 0, parties: new Map() };
}

/** What the import screen does with a file: read it, plan, write it. */
async function importOne(store: Store, file: File): Promise<void> {
	const work = new ImportWork();
	const id = newId();
	const [read] = await readFiles(work, [file], { ids: [id], viewerZone: tz, onProgress: () => {} });
	if (!read?.ok) throw new Error('The file of the bench could not be read');
	const ask = planAsk(store, id);
	await meetExisting(store, work, read.value.ids);
	await work.ask('plan', ask);
	await meetExisting(store, work, read.value.ids);
	const stored = await writeImport(store, work, ask);
	if (stored && !stored.ok) throw new Error(stored.problem.kind);
	work.end(new Error('The import is over'));
}

/** Imports a file of so many events; `seed` tells one file from another. */
export function importFile(store: Store, count: number, seed: string): Promise<{ took: number; stall: number }> {
	const file = new File([calendarText(count, seed)], 'bench.ics');
	return stallDuring(() => importOne(store, file));
}
