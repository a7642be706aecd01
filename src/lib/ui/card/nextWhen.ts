import { page } from '$app/state';
import { addMinutes } from '#lib/domain/time/arithmetic.ts';
import { startOfWork } from '#lib/domain/workingHours.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { planningDay } from '../calendar/planningDay.ts';
import { isView } from '../calendar/views.ts';
import type { App } from '../shell/app.svelte.ts';
import { narrowScreen } from '../shell/narrowScreen.svelte.ts';

/** The day that something new begins on: the one that the calendar shows, where it is on the screen and shows not today. */
function nextDay(app: App): Civil {
	const { view, date } = page.params;
	return isView(view) && date ? planningDay(view, date, app.today, app.firstDay, narrowScreen.current) : app.today;
}

/** The next full half hour of today, or the beginning of work on the day that is looked at, an hour long: when something new is planned if nothing else is said. */
export function nextWhen(app: App): When {
	const now = app.now.civil(app.tz);
	const past = Number(now.slice(14)) % 30;
	const day = nextDay(app);
	const start =
		day === app.today ? addMinutes(now, 30 - past) : startOfWork(app.catalogue.member.get(app.store.self.memberId)?.workingHours, day);
	return { start, end: addMinutes(start, 60), tz: app.tz };
}
