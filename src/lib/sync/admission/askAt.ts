import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Epoch } from '../epoch.ts';
import type { Road } from '../road.ts';
import { Guest, type Asking } from './guest.ts';
import type { TeamTold } from './messages.ts';

/** Where and how long somebody asks to be admitted. */
export interface Asked {
	epoch: Epoch;
	roads: readonly Road[];
	reply: Asking['reply'];
	/** Takes what he is told if it is true; anything else is as if nobody had answered. */
	take: (teams: readonly TeamTold[]) => Promise<boolean>;
	signal?: AbortSignal | undefined;
	/** Milliseconds after which what was not answered is said again. */
	every: number;
}

/** Asks on every road until somebody admits this device, turns it away, or the waiting is ended. */
export function askAt({ epoch, roads, reply, take, signal, every }: Asked): Promise<Result<void>> {
	return new Promise((resolve, reject) => {
		const guests = new Set<Guest>();
		let taking = false;
		const leave = () => {
			clearInterval(timer);
			signal?.removeEventListener('abort', stop);
			for (const left of leaves) left();
		};
		const end = (result: Result<void>) => {
			leave();
			resolve(result);
		};
		const fail = (error: unknown) => {
			leave();
			reject(error instanceof Error ? error : new Error(String(error)));
		};
		const stop = () => end(refused({ kind: 'joiningStopped' }));
		const tryTaking = async (teams: readonly TeamTold[]) => {
			if (taking) return;
			taking = true;
			if (await take(teams)) end(ok(undefined));
			taking = false;
		};
		const asking: Asking = {
			reply,
			admitted: (teams) => void tryTaking(teams).catch(fail),
			turned: (why) => end(refused({ kind: why })),
		};
		const timer = setInterval(() => guests.forEach((guest) => void guest.tick().catch(fail)), every);
		const leaves = roads.map((road) =>
			road.enter(epoch, (wire) => {
				const guest = new Guest(wire, epoch, asking);
				guests.add(guest);
				void guest.tick().catch(fail);
				return { receive: (frame) => guest.receive(frame), close: () => void guests.delete(guest) };
			}),
		);
		if (signal?.aborted) stop();
		else signal?.addEventListener('abort', stop);
	});
}
