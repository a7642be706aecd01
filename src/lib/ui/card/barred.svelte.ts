import type { Problem } from '#lib/model/problem.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { barredFrom } from '#lib/store/barredFrom.ts';
import type { App } from '../shell/app.svelte.ts';
import { live, type Live } from '../store/live.svelte.ts';

/** Why a record cannot be changed here: it is of a team in which one only reads, or is no more. */
export function barred({ store }: App, id: () => Uuid | undefined): Live<Problem | undefined> {
	return live(id, (one) => barredFrom(store.db, one), undefined);
}
