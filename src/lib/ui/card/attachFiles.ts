import { fileName } from '#lib/domain/files/fileName.ts';
import { fileProblem } from '#lib/domain/files/fileProblem.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Problem } from '#lib/model/problem.ts';
import { keepBlob } from '#lib/store/blobs.ts';
import { newId } from '#lib/store/newId.ts';
import { storageProblem } from '#lib/store/storageProblem.ts';
import { storageState } from '#lib/store/storageState.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import type { App } from '../shell/app.svelte.ts';

async function freeRoom(): Promise<number | undefined> {
	const state = await storageState();
	return state && state.quota > 0 ? state.quota - state.used : undefined;
}

async function attachOne(app: App, commands: Commands, target: string, file: File): Promise<Problem | undefined> {
	const name = fileName(file.name);
	const problem = fileProblem(name, file.size, await freeRoom());
	if (problem) return problem;
	let sha256: string;
	try {
		sha256 = await keepBlob(app.store.db, file, app.now.ms);
	} catch (error) {
		// A file that was moved or locked meanwhile cannot be read; a full disk is told by its own name.
		const known = storageProblem(error);
		if (known) return known;
		if (error instanceof DOMException) return { kind: 'fileUnreadable', file: name };
		throw error;
	}
	const own = { target, kind: 'file', name, size: file.size, sha256, createdBy: app.store.self.memberId } as const;
	const fields = file.type === '' ? own : { ...own, mime: file.type };
	const patch: Patch = { type: 'attachment', id: newId(), create: true, fields };
	const stored = await commands.commit({ command: 'attach', patches: [patch] }, name);
	return stored.ok ? undefined : stored.problem;
}

/** Attaches files to a record, one after the other; gives what was refused. */
export async function attachFiles(app: App, commands: Commands, target: string, files: readonly File[]): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const file of files) {
		const problem = await attachOne(app, commands, target, file);
		if (problem) problems.push(problem);
	}
	return problems;
}

/** Attaches a link to a record. */
export async function attachLink(app: App, commands: Commands, target: string, url: string): Promise<void> {
	const name = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
	const fields = { target, kind: 'link', name, url, createdBy: app.store.self.memberId } as const;
	await commands.commit({ command: 'attach', patches: [{ type: 'attachment', id: newId(), create: true, fields }] }, name);
}
