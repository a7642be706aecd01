import { hash128 } from '#lib/domain/hash128.ts';

/** Written anew at every export, so that they say nothing about the content. */
const volatile = /^(DTSTAMP|LAST-MODIFIED|SEQUENCE|CREATED|X-MOZ-GENERATION|X-MOZ-LASTACK|X-LIC-ERROR|X-DAYBOOK-[\w-]+)[;:]/i;

/** Tells what the standard lines of a component and its alarms say, in whatever order they stand. */
export function sealOf(lines: readonly string[]): string {
	const said = lines.filter((line) => !volatile.test(line)).sort();
	return hash128(said.join('\n')).slice(0, 16);
}
