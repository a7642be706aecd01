/**
 * Why a folder cannot be used: the browser asks for permission anew, the folder is gone, it may not be written to, there
 * is no room in it.
 */
export type FolderProblem = 'ask' | 'gone' | 'readOnly' | 'full';

const problems: Readonly<Record<string, FolderProblem>> = {
	NotAllowedError: 'ask',
	SecurityError: 'ask',
	NotFoundError: 'gone',
	NoModificationAllowedError: 'readOnly',
	InvalidModificationError: 'readOnly',
	TypeMismatchError: 'readOnly',
	QuotaExceededError: 'full',
};

const ofOneFile: ReadonlySet<string> = new Set(['NotReadableError', 'NotFoundError', 'NotAllowedError']);

/** Whether one file could not be read, which says nothing of the others: it is taken away, or another program holds it. */
export const isOfOneFile = (error: unknown): boolean => error instanceof DOMException && ofOneFile.has(error.name);

/** What the browser says of a folder as a reason; undefined for a fault of the program. */
export const folderProblemOf = (error: unknown): FolderProblem | undefined =>
	error instanceof DOMException ? (problems[error.name] ?? 'gone') : undefined;
