import { convert } from '#lib/domain/time/zone.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { formatLongDay, formatTime } from '../words/format.ts';
import { m } from '../words/m.ts';
import { zoneCity } from '../words/whenWords.ts';

/** What, when and where, in words that stand alone, for the message that an invitation goes with: whoever reads it may be elsewhere. */
export function inviteText({ when, location }: Activity, name: string, tz: Tz): string {
	const start = when.start ?? when.due;
	const here = start !== undefined && convert(start, when.tz, tz);
	const what = !here
		? name
		: isDay(here)
			? m.reminder_text_day({ subject: name, day: formatLongDay(here) })
			: m.reminder_text({ subject: name, day: formatLongDay(here), time: formatTime(here), zone: zoneCity(tz) });
	return [what, location, m.invite_body()].filter(Boolean).join('. ');
}
