import type { DeviceState } from '#lib/sync/desk/deskState.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { m } from '../words/m.ts';
import { momentWords } from '../words/momentWords.ts';

/** What a device is called where people compare: the first letters of its id. */
export const deviceCode = ({ id }: Pick<DeviceState, 'id'>) => id.slice(0, 4).toUpperCase();

/** What a device is called: by its member, or by its code where he has given it no name. */
export const deviceName = (device: Pick<DeviceState, 'id' | 'name'>): string => device.name ?? m.team_device({ code: deviceCode(device) });

/** When a device was met last. */
export function contactWords({ road, lastContact }: DeviceState, tz: Tz, today: Civil): string {
	if (road) return m.team_met_now();
	if (lastContact === undefined) return m.team_never_met();
	const { day, time } = momentWords(new Date(lastContact).toISOString(), tz, today);
	return m.team_last_contact({ when: `${day}, ${time}` });
}
