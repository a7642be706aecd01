import type { Audience, Invitation } from '#lib/interop/ics/write/exportOptions.ts';
import { inWorker } from '../inspect/inWorker.ts';
import type { App } from '../shell/app.svelte.ts';
import { showToast } from '../shell/toasts.svelte.ts';
import { spoken } from '../words/language.svelte.ts';
import { m } from '../words/m.ts';
import type { Chosen } from './calendarFile.ts';
import { fileName } from './fileName.ts';

/** What is written into a calendar file; `name` is that of the activity or the calendar, and the file is called so. */
export interface Wanted {
	chosen: Chosen;
	audience: Audience;
	name: string;
	invitation?: Invitation;
}

/** Writes a calendar file in a worker, told which part of it is done (0 to 1); undefined, and a sentence, if nothing would be in it. */
export async function writeFile(app: App, wanted: Wanted, onPart: (part: number) => void): Promise<File | undefined> {
	const made = new Date(app.now.ms).toISOString();
	const ask = { ...wanted, language: spoken(), made };
	const { file, count } = await inWorker(app.store, 'calendarFile', ask, {
		onProgress: ({ part }) => onPart(part ?? 0),
	});
	if (count > 0) return new File([file], fileName(wanted.name, 'ics'), { type: 'text/calendar' });
	showToast({ text: m.export_nothing(), bad: true });
	return undefined;
}
