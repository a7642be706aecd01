import type { DeskState, DeviceState, MemberState } from '#lib/sync/desk/deskState.ts';

/** Where a colleague stands: has all that is here, lacks some of it or has more, or was never met. */
export type Standing = 'level' | 'behind' | 'ahead' | 'never';

/** One colleague, by the device that has most of what is here. */
export interface Presence {
	id: string;
	standing: Standing;
	/** Commands of this device that he lacks. */
	lacks: number;
	here: boolean;
}

const living = ({ devices }: MemberState) => devices.filter(({ removed }) => !removed);

const rank = (device: DeviceState) => (device.lacks === undefined ? Infinity : device.lacks) + (device.ahead ? 0.5 : 0);

function standingOf(device: DeviceState | undefined): Standing {
	if (device?.lacks === undefined) return 'never';
	if (device.lacks > 0) return 'behind';
	return device.ahead ? 'ahead' : 'level';
}

/** The colleagues of whoever is at this device, himself left out. */
export function presences({ team }: Pick<DeskState, 'team'>): Presence[] {
	const colleagues = (team?.members ?? []).filter(({ self, removed }) => !self && !removed);
	return colleagues.map((member) => {
		const devices = living(member).sort((one, other) => rank(one) - rank(other));
		const [best] = devices;
		return { id: member.id, standing: standingOf(best), lacks: best?.lacks ?? 0, here: devices.some(({ road }) => road !== undefined) };
	});
}
