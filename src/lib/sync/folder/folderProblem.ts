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

/** What the browser says of a folder as a reason; undefined for a fault of the program. */
export const folderProblemOf = (error: unknown): FolderProblem | undefined => (error instanceof DOMException ? (problems[error.name] ?? 'gone') : undefined);
