import { hues, type Hue } from '#lib/model/calendar.ts';
import type { Uuid } from '#lib/model/scalars.ts';

interface Coloured {
	id: Uuid;
	hue: Hue;
}

/**
 * The same things, told apart by their hues: those of one's own (`isOwn`) keep theirs, and of the others whoever has a
 * hue that is taken gets the next free one, while there is one. Everybody's first calendar is blue, else.
 */
export function distinctHues<Thing extends Coloured>(things: readonly Thing[], isOwn: (thing: Thing) => boolean): Thing[] {
	const taken = new Set(things.filter(isOwn).map(({ hue }) => hue));
	const others = things.filter((thing) => !isOwn(thing)).sort((one, other) => (one.id < other.id ? -1 : 1));
	const given = new Map<Uuid, Hue>();
	for (const { id, hue } of others) {
		const free = taken.has(hue) ? (hues.find((one) => !taken.has(one) && one !== 'grey') ?? hue) : hue;
		taken.add(free);
		given.set(id, free);
	}
	return things.map((thing) => ({ ...thing, hue: given.get(thing.id) ?? thing.hue }));
}
