import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '#lib/store/newId.ts';
import { ClockReadings } from '#lib/sync/clockReadings.ts';
import { ownClockOff } from '#lib/ui/team/clockWords.ts';
import { levelWords } from '#lib/ui/team/roadWords.ts';
import { sayPresence } from '#lib/ui/team/sayPresence.ts';
import { commit, planned } from '../store/testStore.ts';
import { closeAll, device, eventually, got, hour, joined, nothing, type Device } from './support/desks.ts';

afterEach(async () => {
	vi.unstubAllGlobals();
	await closeAll();
});

const years = 365 * 24 * hour;
const deviceOf = ({ desk }: Device, { store }: Device) =>
	desk.state.team?.members.flatMap(({ devices }) => devices).find(({ id }) => id === store.self.deviceId);
const offOf = (at: Device, of: Device) => Math.round((deviceOf(at, of)?.clockOff ?? 0) / hour);

test('a clock that is wrong is told at both ends, in hours and in years, and no more once it is right', async () => {
	vi.stubGlobal('navigator', { languages: ['en-GB'] });
	let off = 0;
	const anna = await device();
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	const wrong = await device(undefined, () => Date.now() + off);
	const { text } = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
	got(await wrong.desk.join(text, { ...nothing, name: 'Bob' }));
	const cleo = await joined(anna, 'member', { name: 'Cleo' });
	await eventually(() => expect(deviceOf(anna, wrong)?.road).toBeDefined());
	expect(deviceOf(anna, wrong)?.clockOff).toBeUndefined();
	off = 3 * hour;
	await eventually(() => expect([offOf(anna, wrong), offOf(wrong, anna), offOf(wrong, cleo)]).toEqual([3, -3, -3]));
	await eventually(() => expect(levelWords(deviceOf(anna, wrong)!)).toContain('Its clock is 3 hours ahead of this one.'));
	expect(sayPresence(anna.desk.state, { member: new Map() })).toMatchObject({
		words: expect.stringContaining('differ by 3 hours') as string,
		wrong: true,
	});
	// Two colleagues have the same time, and it is not this one's.
	expect(sayPresence(wrong.desk.state, { member: new Map() })?.words).toBe(
		'Saved on this device. Its clock is off by 3 hours: set it right.',
	);
	off = -10 * years;
	await eventually(() =>
		expect([offOf(anna, wrong), offOf(wrong, anna)].map((hours) => Math.round((hours * hour) / years))).toEqual([-10, 10]),
	);
	expect(levelWords(deviceOf(anna, wrong)!)).toContain('Its clock is 10 years behind this one.');
	off = 0;
	await eventually(() => expect([deviceOf(anna, wrong)?.clockOff, deviceOf(wrong, anna)?.clockOff]).toEqual([undefined, undefined]));
});

test('what was written while a clock was years ahead is not told for ever as something that colleagues lack', async () => {
	let off = 0;
	const wall = () => Date.now() + off;
	const anna = await device(undefined, wall);
	got(await anna.desk.start({ name: 'Rossi', ...nothing }));
	const bob = await joined(anna);
	off = 10 * years;
	const calendarId = newId();
	await commit(anna.store, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	const visit = planned(anna.store, { subject: 'Visit', calendarId });
	await commit(anna.store, { command: 'plan', patches: [visit] });
	await eventually(async () => expect(await bob.store.find.get('activity', visit.id)).toMatchObject({ subject: 'Visit' }));
	off = 0;
	await eventually(() => expect([deviceOf(anna, bob)?.lacks, deviceOf(bob, anna)?.ahead]).toEqual([0, false]));
	await commit(anna.store, { command: 'edit', patches: [{ type: 'activity', id: visit.id, fields: { subject: 'Moved' } }] });
	await eventually(async () => expect(await bob.store.find.get('activity', visit.id)).toMatchObject({ subject: 'Moved' }));
	await eventually(() => expect(deviceOf(anna, bob)?.lacks).toBe(0));
});

test('what was late on its way makes no clock wrong, and one device that differs from all others is the one that is wrong', () => {
	let now = 1_000_000_000;
	const readings = new ClockReadings(() => now);
	expect(readings.off).toBeUndefined();
	readings.hear(now);
	// The page was frozen for two hours with this on its way.
	const said = now + 10_000;
	now += 2 * hour;
	readings.hear(said);
	expect(readings.off).toBeUndefined();
	readings.hear(now);
	expect(readings.off).toBeUndefined();
	for (let n = 0; n < 2; n++) readings.hear(now - 2 * hour);
	expect(readings.off).toBe(-2 * hour);
	const met = (clockOff?: number) => ({
		id: `${clockOff}`,
		here: false,
		removed: false,
		ahead: false,
		road: 'webrtc' as const,
		...(clockOff !== undefined && { clockOff }),
	});
	expect(ownClockOff([met(-hour), met(-2 * hour)])).toBe(hour);
	expect([ownClockOff([met(hour)]), ownClockOff([met(hour), met()]), ownClockOff([met(hour), met(-hour)]), ownClockOff([])]).toEqual([
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});
