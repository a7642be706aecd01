import type { Restored } from '#lib/store/restored.ts';
import { formatNumber } from '../../words/format.ts';
import { m } from '../../words/m.ts';

const counted = (count: number) => ({ count, shown: formatNumber(count) });

/** What restoring did: "12 changes came in. Now here: 512 activities, 4 calendars." */
export function restoredWords({ changes, activities, calendars }: Restored): string {
	if (changes === 0) return m.restore_none();
	const now = m.restore_now({
		activities: m.restore_now_activities(counted(activities)),
		calendars: m.restore_now_calendars(counted(calendars)),
	});
	return `${m.restore_done(counted(changes))} ${now}`;
}
