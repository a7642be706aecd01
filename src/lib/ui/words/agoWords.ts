import { localeTag } from './language.svelte.ts';
import { m } from './m.ts';

const minute = 60_000;

/** How long ago something of the last day was, as people say it: "just now", "2 minutes ago", "5 hours ago". Times in milliseconds. */
export function agoWords(at: number, now: number): string {
	const words = new Intl.RelativeTimeFormat(localeTag(), { numeric: 'auto' });
	const minutes = Math.max(0, Math.floor((now - at) / minute));
	if (minutes === 0) return m.ago_just();
	return minutes < 60 ? words.format(-minutes, 'minute') : words.format(-Math.floor(minutes / 60), 'hour');
}
