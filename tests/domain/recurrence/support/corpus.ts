import { existsSync, readFileSync } from 'node:fs';
import { expand } from '#lib/domain/recurrence/expand.ts';
import { resolveOccurrences } from '#lib/domain/recurrence/resolveOccurrences.ts';
import { civilOf } from '#lib/domain/time/zone.ts';

/** One case of the public corpus; times in iCalendar's basic form, as clocks in `tzid` show them. */
export interface CorpusCase {
	id: string;
	rule: string;
	dtstart: string;
	tzid: string | null;
	expected: string[];
	/** Whether `expected` is all there is; otherwise the first ones. */
	complete: boolean;
	tags: string[];
	core: boolean;
	count?: number;
	last?: string;
	fastForward?: string;
}

/** Reads a file of shared test data beside the project; undefined where it has not been laid out. */
export function sharedData<T>(name: string): T | undefined {
	const path = `../shared/interop/${name}`;
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

/** `19970902T090000Z` as `1997-09-02T09:00:00`, `19970902` as `1997-09-02`. */
export function civilOfBasic(basic: string): string {
	const day = `${basic.slice(0, 4)}-${basic.slice(4, 6)}-${basic.slice(6, 8)}`;
	return basic.length === 8 ? day : `${day}T${basic.slice(9, 11)}:${basic.slice(11, 13)}:${basic.slice(13, 15)}`;
}

/** What Daybook answers to a case: the times the clocks of its zone show. */
export function answerOf({ rule, dtstart, tzid, fastForward }: CorpusCase): string[] {
	const start = civilOfBasic(dtstart);
	const tz = tzid ?? (dtstart.endsWith('Z') ? 'UTC' : undefined);
	const from = fastForward === undefined ? start : civilOfBasic(fastForward);
	const { occurrences } = expand({ rrule: rule, start, ...(tz && { tz }) }, { from, to: '2500-01-01' });
	if (tzid === null || start.length === 10) return occurrences;
	return resolveOccurrences(occurrences, tzid).map(({ at, start: own }) => civilOf(at, tzid) + own.slice(16));
}

/** Whether an answer is what the case expects: all of it, or its beginning, its number and its last. */
export function isExpected({ expected, complete, count, last }: CorpusCase, got: readonly string[]): boolean {
	const wanted = expected.map(civilOfBasic);
	const begins = got.slice(0, wanted.length).join() === wanted.join();
	const whole = !complete || count !== undefined || got.length === wanted.length;
	return begins && whole && (count ?? got.length) === got.length && (!last || got.at(-1) === civilOfBasic(last));
}
