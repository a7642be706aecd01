import type { FolderProblem } from '#lib/sync/folder/folderProblem.ts';
import type { FolderState } from '#lib/sync/folder/folders.ts';
import { m } from '../words/m.ts';

const problems: Record<FolderProblem, (inputs: { name: string }) => string> = {
	ask: m.team_folder_ask,
	gone: m.team_folder_gone,
	readOnly: m.team_folder_read_only,
	full: m.team_folder_full,
};

/** Where a folder that is shared stands, in a sentence. */
export const folderWords = ({ name, problem, at }: FolderState): string =>
	problem ? problems[problem]({ name }) : at === undefined ? m.team_folder_waiting({ name }) : m.team_folder_open({ name });
