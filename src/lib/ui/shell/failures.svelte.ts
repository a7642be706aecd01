import { storageProblem } from '#lib/store/storageProblem.ts';
import type { Problem } from '#lib/model/problem.ts';

/** Something that must not have happened. */
export interface Failure {
	/** What can be said of it, where it is no bug: the storage is full, a newer version took over. */
	problem?: Problem;
	/** For whoever mends it. */
	details: string;
	/** How often it has happened. */
	times: number;
}

/** The failure that is shown; `FailureNotice.svelte` shows it. */
export const failures = $state<{ current: Failure | undefined }>({ current: undefined });

function describe(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const head = `${error.name}: ${error.message}`;
	const stack = error.stack ?? '';
	return stack.includes(error.message) ? stack : `${head}\n${stack}`;
}

/** What a person can pass on to who mends it; nothing of it is sent anywhere. */
function detailsOf(error: unknown): string {
	const place = location.pathname;
	return [new Date().toISOString(), place, navigator.userAgent, '', describe(error)].join('\n').trim();
}

/** Shows a failure, which nobody expected; the same one again only counts. */
export function showFailure(error: unknown): void {
	const problem = storageProblem(error);
	const details = detailsOf(error);
	const known = failures.current;
	const again = known !== undefined && describe(error) !== '' && known.details.endsWith(describe(error).trim());
	failures.current = { details, times: again ? known.times + 1 : 1, ...(problem && { problem }) };
}

export function dismissFailure(): void {
	failures.current = undefined;
}
