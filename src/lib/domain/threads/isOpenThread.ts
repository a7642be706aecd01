import type { Thread } from '#lib/model/thread.ts';

/** Whether nobody has closed a thread, nor put it into the trash. */
export const isOpenThread = ({ closedAt, deletedAt }: Pick<Thread, 'closedAt' | 'deletedAt'>) =>
	closedAt === undefined && deletedAt === undefined;
