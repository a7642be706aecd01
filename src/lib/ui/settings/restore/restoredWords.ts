import type { Restored } from '#lib/store/restored.ts';
import { m } from '../../words/m.ts';

/** What restoring did: "12 changes came in. Now here: 512 activities, 4 calendars." */
export function restoredWords({ changes, activities, calendars }: Restored): string {
	if (changes === 0) return m.restore_none();
	const now = m.restore_now({
		activities: m.restore_now_activities({ count: activities }),
		calendars: m.restore_now_calendars({ count: calendars }),
	});
	return `${m.restore_done({ count: changes })} ${now}`;
}
