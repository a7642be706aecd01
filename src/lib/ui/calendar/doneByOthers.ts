import { performersOf } from '#lib/domain/performersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Member } from '#lib/model/member.ts';
import type { App } from '../shell/app.svelte.ts';

/** The colleagues who do something; nobody where whoever is at this device does it too. */
export function doneByOthers(
	{ catalogue, store }: Pick<App, 'catalogue' | 'store'>,
	activity: Pick<Activity, 'assigneeId' | 'participants'>,
): Member[] {
	const performers = performersOf(activity);
	return performers.includes(store.self.memberId) ? [] : performers.flatMap((id) => catalogue.member.get(id) ?? []);
}
