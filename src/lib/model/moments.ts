import type { Instant, Uuid } from './scalars.ts';

/** Other records, and since when each belongs to this one. */
export type Moments = Partial<Record<Uuid, Instant>>;
