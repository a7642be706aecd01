import type { Patch } from '#lib/model/change.ts';
import type { Result } from '#lib/model/result.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import type { Store } from '#lib/store/store.ts';
import type { PlanAsk } from './importProtocol.ts';
import type { ImportWork } from './importWork.ts';

/** Writes what the worker has planned, as one change; undefined if nothing is left to do. */
export async function writeImport(store: Store, work: ImportWork, ask: PlanAsk): Promise<Result<Stamp | undefined> | undefined> {
	const patches: Patch[] = [];
	await work.ask('write', ask, (lot) => patches.push(...lot));
	return patches.length === 0 ? undefined : store.commit({ command: 'import', patches });
}
