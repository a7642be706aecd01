import type { DeviceState, RoadState } from '#lib/sync/desk/deskState.ts';
import type { RoadKind } from '#lib/sync/road.ts';
import { formatPart } from '../words/formatPart.ts';
import { m } from '../words/m.ts';
import { clockWords } from './clockWords.ts';

const names: Record<RoadKind, () => string> = {
	windows: m.team_road_windows,
	webrtc: m.team_road_webrtc,
	carrier: m.team_road_carrier,
	folder: m.team_road_folder,
};
const notes: Record<RoadKind, () => string> = {
	windows: m.team_road_windows_note,
	webrtc: m.team_road_webrtc_note,
	carrier: m.team_road_carrier_note,
	folder: m.team_road_folder_note,
};

export const roadName = (kind: RoadKind) => names[kind]();
/** What a road is good for. */
export const roadNote = (kind: RoadKind) => notes[kind]();

/** Where a road stands, in a word or two. */
export function standingName({ kind, standing, peers }: RoadState): string {
	if (kind === 'carrier' && standing !== 'off') return standing === 'open' ? m.team_carrier_open() : m.team_carrier_waiting();
	if (standing === 'off') return m.team_road_off();
	return peers > 0 ? m.team_road_met({ count: peers }) : standing === 'open' ? m.team_road_open() : m.team_road_waiting();
}

/** What to do so that news travel. */
export function adviceFor(roads: readonly RoadState[]): string {
	// Windows of one browser always could meet: that leads to a colleague only where one of them is his.
	const leads = ({ kind, standing, peers }: RoadState) => peers > 0 || (standing === 'open' && kind !== 'windows');
	const open = roads.filter(leads).map(({ kind }) => kind);
	if (open.includes('carrier')) return m.team_advice_carrier();
	if (open.includes('folder')) return m.team_advice_folder();
	return open.length > 0 ? m.team_advice_open() : m.team_advice_closed();
}

/** What a device has of what is here, and how its clock goes. */
export function levelWords(device: DeviceState): string {
	const clock = clockWords(device);
	return clock === undefined ? shareWords(device) : `${shareWords(device)} ${clock}`;
}

function shareWords({ lacks, ahead, part, apart, road }: DeviceState): string {
	if (apart) return apart === 'older' ? m.team_level_older() : m.team_level_newer();
	if (part !== undefined) return m.team_arriving({ percent: formatPart(part) });
	// It is met, and both are finding out what the other has.
	if (lacks === undefined) return road ? m.team_level_comparing() : m.team_level_never();
	if (lacks > 0) return ahead ? `${m.team_level_lacks({ count: lacks })} ${m.team_level_ahead()}` : m.team_level_lacks({ count: lacks });
	return ahead ? m.team_level_ahead() : m.team_level_same();
}
