import type { DaybookDb } from './db.ts';
import type { Refusal } from './refusedRow.ts';

/** What was not taken of a device for one reason. */
export interface Refusals {
	device: string;
	reason: Refusal;
	/** How many pieces. */
	count: number;
	/** When the last of them came, in epoch milliseconds. */
	at: number;
}

/** All that was refused, as far as it is remembered, what came last first. */
export async function refusals(db: DaybookDb): Promise<Refusals[]> {
	const found = new Map<string, Refusals>();
	for (const { device, reason, at } of await db.refused.toArray()) {
		const key = `${device} ${reason}`;
		const known = found.get(key);
		found.set(key, { device, reason, count: (known?.count ?? 0) + 1, at: Math.max(known?.at ?? 0, at) });
	}
	return [...found.values()].sort((one, other) => other.at - one.at);
}
