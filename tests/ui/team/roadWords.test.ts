import { describe, expect, test } from 'vitest';
import type { RoadState } from '#lib/sync/desk/deskState.ts';
import { adviceFor, standingName } from '#lib/ui/team/roadWords.ts';
import { m } from '#lib/ui/words/m.ts';

const windows = (peers: number): RoadState => ({ kind: 'windows', standing: 'open', peers });
const direct = (standing: RoadState['standing'], peers = 0): RoadState => ({ kind: 'webrtc', standing, peers });

describe('what to do so that news travel [F11]', () => {
	test('where nobody introduces the devices and no window of this browser is a colleague’s, no road is open', () => {
		expect(adviceFor([windows(0), direct('waiting')])).toBe(m.team_advice_closed());
		expect(standingName(direct('waiting'))).toBe('Nobody introduces the devices right now');
	});

	test('a colleague in a window, or somebody who introduces, is a road', () => {
		expect(adviceFor([windows(1), direct('off')])).toBe(m.team_advice_open());
		expect(adviceFor([windows(0), direct('open')])).toBe(m.team_advice_open());
		expect(adviceFor([windows(0), direct('waiting'), { kind: 'carrier', standing: 'open', peers: 0 }])).toBe(m.team_advice_carrier());
	});

	test('who is met keeps a road open when those who introduced them are gone', () => {
		expect(adviceFor([windows(0), direct('waiting', 2)])).toBe(m.team_advice_open());
	});
});
