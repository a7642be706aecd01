import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import { hues } from '#lib/model/calendar.ts';
import type { App } from '../shell/app.svelte.ts';
import { showProblem } from '../shell/showProblem.ts';
import { m } from '../words/m.ts';

/** Gives whoever showed all calendars to a team that he can change no more one to go on planning in; his other devices have the same. */
export async function giveOwnCalendar({ store, catalogue }: App, team: string): Promise<void> {
	const { memberId } = store.self;
	const fields = {
		name: m.team_own_calendar(),
		hue: hues[catalogue.calendars.length % hues.length]!,
		sharing: 'private' as const,
		order: catalogue.calendars.length,
		ownerId: memberId,
		createdBy: memberId,
		// He may have had it before, and put it into the trash.
		deletedAt: undefined,
	};
	const id = uuidFromText(`calendar after ${team} ${memberId}`);
	const given = await store.commit({ command: 'addCalendar', patches: [{ type: 'calendar', id, create: true, fields }] });
	if (!given.ok) await showProblem(given.problem);
}
