import { describe, expect, it } from 'vitest';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import { ImportDesk } from '#lib/ui/import/importDesk.ts';
import type { Choice, PlanAsk } from '#lib/ui/import/importProtocol.ts';
import { calendarText } from '#lib/interop/ics/write/writeCalendar.ts';

const viewerZone = 'Europe/Rome';
const goOn = () => true;
const events = (...lines: string[]) =>
	`BEGIN:VCALENDAR\n${lines.map((one) => `BEGIN:VEVENT\n${one}\nEND:VEVENT`).join('\n')}\nEND:VCALENDAR`;
const choice = (id: string, more: Partial<Choice> = {}): Choice => ({
	id,
	calendarId: 'work',
	takeOlder: false,
	...more,
});

function ask(...choices: Choice[]): PlanAsk {
	const context = {
		categoryIds: { event: 'meeting', task: 'task', call: 'call', mail: 'mail', note: 'note' },
		memberId: 'me',
		memberIds: ['me'],
		categories: [],
		now: Date.UTC(2026, 2, 10),
		tags: { dictionaryId: 'tags', terms: [], language: 'en' as const },
	};
	return { choices, context, today: '2026-03-10', viewerZone, order: 0, parties: new Map() };
}

const patchesOf = (desk: ImportDesk, asked: PlanAsk): Patch[] => [...desk.write(asked)].flat();

describe('the import desk', () => {
	it('tells of a file how much it holds and whom it meets, and shows the first few of a plan', () => {
		const desk = new ImportDesk();
		const days = Array.from({ length: 28 }, (_, index) => `202603${String(index + 1).padStart(2, '0')}`);
		const text = events(...days.map((day) => `UID:${day}\nDTSTART;VALUE=DATE:${day}\nSUMMARY:${day}`));
		expect(desk.read({ id: 'a', content: text, viewerZone }, goOn)).toMatchObject({ count: 28, ids: { length: 28 } });
		const { plans, day } = desk.plan(ask(choice('a')));
		expect(plans[0]?.fresh.count).toBe(28);
		expect(plans[0]?.fresh.items.map((item) => item.subject)).toEqual(days.slice(9, 17));
		expect(day).toBe('2026-03-10');
	});

	it('shows the day as the viewer has it', () => {
		const desk = new ImportDesk();
		const text = events('UID:late\nDTSTART;TZID=America/New_York:20260401T230000\nSUMMARY:Late');
		desk.read({ id: 'a', content: text, viewerZone }, goOn);
		expect(desk.plan(ask(choice('a'))).day).toBe('2026-04-02');
	});

	it('gives all patches in lots, with the calendar that is to be made first', () => {
		const desk = new ImportDesk();
		const text = events(...Array.from({ length: 900 }, (_, index) => `UID:${index}\nDTSTART:20260401T090000Z`));
		desk.read({ id: 'a', content: text, viewerZone }, goOn);
		const lots = [...desk.write(ask(choice('a', { calendarId: 'a', newName: 'Work' })))];
		expect(lots.every((lot) => lot.length <= 400)).toBe(true);
		expect(lots.flat()).toHaveLength(901);
		expect(lots[0]?.[0]).toMatchObject({ type: 'calendar', id: 'a', fields: { name: 'Work' } });
	});

	it('reads nothing from what is no calendar', () => {
		expect(new ImportDesk().read({ id: 'a', content: 'Dear Anna', viewerZone }, goOn)).toBeUndefined();
	});
});

describe("an older file of Daybook's own", () => {
	const activity: Activity = {
		...(emptyValues('activity') as unknown as Activity),
		id: '01900000-0000-7000-8000-000000000001',
		createdAt: '2026-01-01T08:00:00.000Z',
		createdBy: 'me',
		kind: 'event',
		subject: 'Visit',
		when: { start: '2026-04-01T09:00', end: '2026-04-01T10:00', tz: viewerZone },
	};
	const revisions = new Map([[activity.id, { sequence: 1, modified: '2026-02-01T08:00:00.000Z' }]]);
	const text = calendarText([activity], {
		audience: 'full',
		name: '',
		made: '2026-02-02T08:00:00.000Z',
		language: 'en',
		calendars: [],
		terms: [],
		members: [],
		revisions,
	});

	function met(editedAt: string): ImportDesk {
		const desk = new ImportDesk();
		desk.read({ id: 'a', content: text, viewerZone }, goOn);
		desk.meet([{ activity: { ...activity, subject: 'Visit to Rossi' }, editedAt }]);
		return desk;
	}

	it('leaves what was edited since alone, and says so', () => {
		const desk = met('2026-02-03T08:00:00.000Z');
		expect(desk.plan(ask(choice('a'))).plans[0]).toMatchObject({
			older: 1,
			changed: { count: 0 },
			skipped: { count: 1, items: [{ reason: 'older' }] },
		});
		expect(patchesOf(desk, ask(choice('a')))).toEqual([]);
	});

	it('replaces it when asked to', () => {
		const desk = met('2026-02-03T08:00:00.000Z');
		const asked = ask(choice('a', { takeOlder: true }));
		expect(desk.plan(asked).plans[0]).toMatchObject({ older: 1, changed: { count: 1 }, skipped: { count: 0 } });
		expect(patchesOf(desk, asked)).toMatchObject([{ id: activity.id, fields: { subject: 'Visit' } }]);
	});

	it('is not older than what was written before it, or within its second', () => {
		for (const editedAt of ['2026-01-15T08:00:00.000Z', '2026-02-01T08:00:00.900Z'])
			expect(met(editedAt).plan(ask(choice('a'))).plans[0]).toMatchObject({ older: 0, changed: { count: 1 } });
	});

	it('takes a reply for an answer to an activity, not for the activity', () => {
		const desk = new ImportDesk();
		const reply = events('UID:visit\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.c').replace('CALENDAR', 'CALENDAR\nMETHOD:REPLY');
		expect(desk.read({ id: 'a', content: reply, viewerZone }, goOn)).toMatchObject({ count: 1, answers: 1, ids: { length: 1 } });
		const [plan] = desk.plan(ask(choice('a'))).plans;
		expect([plan?.fresh.count, plan?.answers.left[0]?.reason]).toEqual([0, 'unknownActivity']);
		expect(patchesOf(desk, ask(choice('a')))).toEqual([]);
	});
});
