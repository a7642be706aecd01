import type { DeskState } from '#lib/sync/desk/deskState.ts';
import type { Catalogue } from '../shell/catalogue.svelte.ts';
import { formatPart } from '../words/formatPart.ts';
import { m } from '../words/m.ts';
import { ownClockOff, roughly } from './clockWords.ts';
import { presences } from './presence.ts';
import { presenceWords } from './presenceWords.ts';

/** What the small state in the shell says. */
export interface Said {
	words: string;
	/** Everybody has all that is here. */
	level: boolean;
	/** Something is wrong that somebody has to put right. */
	wrong?: true;
}

/** That somebody who is met has another Daybook, with which nothing is exchanged. */
function saidApart({ team }: DeskState, names: Catalogue['member']): string | undefined {
	const found = team?.members.find(({ self, devices }) => !self && devices.some(({ apart }) => apart !== undefined));
	if (!found) return undefined;
	const name = names.get(found.id)?.name ?? m.team_no_name();
	return found.devices.some(({ apart }) => apart === 'older') ? m.saved_older({ name }) : m.saved_newer({ name });
}

/** That this device's clock is wrong, or the one of somebody who is met. */
function saidClock({ team }: DeskState, names: Catalogue['member']): string | undefined {
	const own = ownClockOff(team?.members.flatMap(({ devices }) => devices) ?? []);
	if (own !== undefined) return m.saved_own_clock({ time: roughly(own) });
	for (const { id, devices } of team?.members ?? []) {
		const off = devices.find(({ clockOff }) => clockOff !== undefined)?.clockOff;
		if (off !== undefined) return m.saved_clock({ name: names.get(id)?.name ?? m.team_no_name(), time: roughly(off) });
	}
	return undefined;
}

/** That all is saved here, how many colleagues have it, and who lacks most of it; or what keeps it from going on. Undefined without a team. */
export function sayPresence(state: DeskState, { member }: Pick<Catalogue, 'member'>): Said | undefined {
	if (state.team?.role === undefined) return undefined;
	if (state.full) return { words: m.team_room_full(), level: false, wrong: true };
	const all = presences(state);
	const counted = presenceWords(state);
	if (counted === undefined) return { words: m.saved_here(), level: true };
	const [part] = state.team.members.flatMap(({ devices }) => devices.flatMap((device) => device.part ?? [])).sort();
	if (part !== undefined) return { words: m.team_arriving({ percent: formatPart(part) }), level: false };
	const apart = saidApart(state, member);
	if (apart !== undefined) return { words: apart, level: false, wrong: true };
	const clock = saidClock(state, member);
	if (clock !== undefined) return { words: clock, level: false, wrong: true };
	const behind = all.filter(({ lacks }) => lacks > 0).sort((one, other) => other.lacks - one.lacks)[0];
	const name = behind && member.get(behind.id)?.name;
	const lacks = behind && name !== undefined ? ` ${m.saved_lacks({ name, count: behind.lacks })}` : '';
	return { words: m.saved_level({ words: counted }) + lacks, level: all.every(({ standing }) => standing === 'level') };
}
