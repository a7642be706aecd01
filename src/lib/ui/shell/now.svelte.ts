import { dayOf } from '#lib/domain/time/civil.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';

/** The clock of the screens: moves on every half minute and as soon as the page is looked at again. */
export class Now {
	ms = $state(Date.now());

	/** Starts ticking; gives what stops it. */
	start(): () => void {
		const tick = () => (this.ms = Date.now());
		const timer = setInterval(tick, 30_000);
		document.addEventListener('visibilitychange', tick);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', tick);
		};
	}

	/** What clocks in a zone show now. */
	civil(tz: Tz): Civil {
		return civilOf(this.ms, tz);
	}

	day(tz: Tz): Civil {
		return dayOf(this.civil(tz));
	}
}
