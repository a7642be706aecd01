import type { Taken } from '#lib/model/problem.ts';
import { m } from '../words/m.ts';
import type { App } from './app.svelte.ts';

/** Gives the name of who or what is taken, for `explain`; the person at this device is “you”. */
export const takenName =
	({ catalogue, store }: App) =>
	(taken: Taken): string => {
		if ('resource' in taken) return catalogue.resource.get(taken.resource)?.name ?? m.problem_unlisted();
		return taken.member === store.self.memberId ? m.problem_you() : (catalogue.member.get(taken.member)?.name ?? m.problem_unlisted());
	};
