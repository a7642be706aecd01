import type { Problem } from './problem.ts';

/** What a function gives that can be refused. Bugs throw; refusals are data. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const refused = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
