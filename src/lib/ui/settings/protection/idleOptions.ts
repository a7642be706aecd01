import { m } from '../../words/m.ts';

/** After how many minutes without input Daybook locks by itself; 0: when it is closed. */
export const idleOptions = () => [
	...[5, 15, 60].map((value) => ({ value, text: m.lock_idle_minutes({ count: value }) })),
	{ value: 0, text: m.lock_idle_never() },
];
