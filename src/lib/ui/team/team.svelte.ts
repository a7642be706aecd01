import type { DeskState, TeamState } from '#lib/sync/desk/deskState.ts';
import type { TeamDesk } from '#lib/sync/desk/teamDesk.ts';
import { whenStored } from '../lock/whenStored.ts';
import type { App } from '../shell/app.svelte.ts';
import type { Said } from './sayPresence.ts';

/** Where a browser cannot make the keys. */
const unable: DeskState = { able: false, ownDevices: [], ownInvites: [], carrier: '', roads: [], refused: {}, full: false, anew: false };

let desk = $state.raw<TeamDesk>();
let state = $state.raw<DeskState>();
let say = $state.raw<(state: DeskState) => Said | undefined>();
const said = $derived(state && say?.(state));
let opening: Promise<TeamDesk | undefined> | undefined;
let leaving: Promise<void> | undefined;

/** What this page knows of teams, once it is loaded: who works alone never loads it. */
export const team = {
	/** Undefined while it is not loaded, and where the browser cannot share. */
	get desk(): TeamDesk | undefined {
		return desk;
	},
	get state(): DeskState | undefined {
		return state;
	},
	/** The team of whoever is at this device; undefined for who is in none, or no longer. */
	get joined(): TeamState | undefined {
		return state?.team?.role === undefined ? undefined : state.team;
	},
	/** How up to date colleagues are, in words; undefined without a team. */
	get said(): Said | undefined {
		return said;
	},
};

async function open(app: App): Promise<TeamDesk | undefined> {
	const { lastOfJournal, openRoads, sayPresence } = await import('./openRoads.ts');
	const opened = await openRoads(app);
	say = (now) => sayPresence(now, app.catalogue);
	if (!opened) return void (state = unable);
	opened.watch(() => {
		state = opened.state;
		// Another member is at this device since, by this tab or another: everything on this page speaks of the one before.
		// Once, and with all stored: else the browser would ask whether to leave, and each news begin to leave again.
		if (state.anew) leaving ??= whenStored(app.store).then(() => location.assign('/today'));
	});
	state = opened.state;
	if (app.local.values.arrived && !state.anew) await import('./sayArrived.ts').then(({ sayArrived }) => sayArrived(app, state?.team?.name));
	// What was there before is no news.
	if (app.local.values.newsSeen.seq < 0) await app.local.set('newsSeen', { seq: await lastOfJournal(app.store.db), stamps: [] });
	return (desk = opened);
}

/** Opens what is known of teams, and the roads to colleagues. */
export function openTeam(app: App): Promise<TeamDesk | undefined> {
	return (opening ??= open(app));
}

/** Opens it if this device is of a team, or one of several of the same person. */
export async function openKnownTeam(app: App): Promise<void> {
	if ((await app.store.db.teams.count()) > 0) await openTeam(app);
}
