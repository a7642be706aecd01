import { dayOf } from '#lib/domain/time/civil.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';

/** The clock of the screens: moves on every half minute, and as soon as the page or the machine has slept. */
export class Now {
	ms = $state(Date.now());

	/** Looks at the clock of the machine. */
	readonly look = (): void => void (this.ms = Date.now());

	/** Starts ticking; gives what stops it. */
	start(): () => void {
		const timer = setInterval(this.look, 30_000);
		const names = ['visibilitychange', 'pageshow', 'focus'];
		for (const name of names) addEventListener(name, this.look);
		return () => {
			clearInterval(timer);
			for (const name of names) removeEventListener(name, this.look);
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
