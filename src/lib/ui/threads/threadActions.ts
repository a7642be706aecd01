import { reopenThread } from '#lib/domain/threads/closeThread.ts';
import type { Thread } from '#lib/model/thread.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import type { App } from '../shell/app.svelte.ts';
import { askAbout } from './whatFollows.ts';

/** Plans the next step of a thread, or closes it: either can be chosen where one was asked for. */
export async function goOn(app: App, commands: Commands, thread: Thread, occasion: 'plan' | 'close'): Promise<void> {
	const following = await askAbout(app, thread, occasion, (activity) => commands.problemOf(activity));
	const [first] = following?.patches ?? [];
	if (!following || !first) return;
	const closes = first.type === 'thread';
	await commands.commit(
		{ command: closes ? 'closeThread' : 'plan', patches: following.patches },
		thread.title,
		closes ? '' : following.note,
	);
}

export async function reopen(commands: Commands, thread: Thread): Promise<void> {
	await commands.commit({ command: 'reopenThread', patches: reopenThread(thread) }, thread.title);
}

/** Gives a thread another name; true once it is stored. */
export async function rename(commands: Commands, thread: Thread, title: string): Promise<boolean> {
	if (title === '' || title === thread.title) return true;
	return (await commands.commit({ command: 'edit', patches: [{ type: 'thread', id: thread.id, fields: { title } }] }, title)).ok;
}
