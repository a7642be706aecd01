import 'temporal-polyfill/global';
import 'fake-indexeddb/auto';
import { deleteOccurrences, changeFollowing, changeThis, occurrenceAsActivity } from '#lib/domain/series.ts';
import { typeNames } from '#lib/model/recordTypes.ts';
import { Clock } from '#lib/store/clock.ts';
import { DaybookDb } from '#lib/store/db.ts';
import type { Device } from '#lib/store/device.ts';
import { categoryId } from '#lib/store/firstRecords.ts';
import { journalFormat } from '#lib/store/journalRow.ts';
import { rivalRecords } from '#lib/store/rivalFields.ts';
import { Store } from '#lib/store/store.ts';
import { activity, commit, planned, testStore } from '../store/testStore.ts';

const base64 = (bytes: Uint8Array | ArrayBuffer) => Buffer.from(bytes as Uint8Array).toString('base64');
const id = (n: number) => `0192f1c0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const tz = 'Europe/Rome';

/** A life in small: every record type, both forms of every kind of field, two devices, sessions merged and not. */
async function live(name: string, wall: () => number): Promise<Store> {
	let store = await testStore(name, wall);
	const edit = (n: number, fields: object) => commit(store, { command: 'edit', patches: [{ type: 'activity', id: id(n), fields }] });
	const { memberId } = store.self;
	await commit(store, {
		command: 'plan',
		patches: [planned(store, { subject: 'Visit to Rossi', tags: { [id(90)]: true, [id(91)]: true }, location: 'Torino' }, id(1))],
	});
	await edit(1, {
		subject: 'Sales visit to Rossi',
		tags: { [id(90)]: undefined },
		location: undefined,
		amount: { amount: '1200.50', currency: 'EUR' },
	});
	await commit(store, {
		command: 'plan',
		patches: [
			planned(
				store,
				{
					subject: 'Fair',
					when: { start: '2026-11-20', end: '2026-11-25', tz },
					busy: false,
					uid: 'fair@example.com',
					foreign: { 'X-COLOUR': ['red', 5, null] },
				},
				id(2),
			),
		],
	});
	await commit(store, {
		command: 'plan',
		patches: [
			planned(
				store,
				{
					subject: 'Send quote',
					kind: 'task',
					categoryId: categoryId('task'),
					priority: 'high',
					when: { start: '2026-11-20', due: '2026-11-27', tz },
				},
				id(3),
			),
		],
	});
	await commit(store, {
		command: 'complete',
		patches: [{ type: 'activity', id: id(3), fields: { status: 'done', completedAt: '2026-11-23T10:00:00.000Z' } }],
	});
	await commit(store, {
		command: 'plan',
		patches: [
			planned(
				store,
				{
					subject: 'Some day',
					when: { tz },
					description: 'What is wanted',
					details: 'How it went',
					custom: { [id(92)]: 'x', [id(93)]: 5 },
				},
				id(4),
			),
		],
	});
	const series = planned(
		store,
		{
			subject: 'Training',
			when: { start: '2026-11-24T15:00', end: '2026-11-24T17:00', tz, rrule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8' },
			exdates: { '2026-11-26T15:00': true },
		},
		id(5),
	);
	await commit(store, { command: 'plan', patches: [series] });
	const place = async (recurrenceId: string) => ({
		series: await activity(store, id(5)),
		recurrenceId,
		replaced: await store.find.ofSeries(id(5)),
	});
	const one = await place('2026-12-01T15:00');
	await commit(store, {
		command: 'edit',
		patches: changeThis(one, { ...occurrenceAsActivity(one), subject: 'Workshop' }),
	});
	const later = await place('2026-12-10T15:00');
	const split = changeFollowing(
		later,
		{
			...occurrenceAsActivity(later),
			subject: 'Course',
			when: { ...occurrenceAsActivity(later).when, rrule: later.series.when.rrule! },
		},
		id(6),
	);
	if (split.ok) await commit(store, { command: 'split', patches: split.value });
	await commit(store, { command: 'skip', patches: deleteOccurrences(await place('2026-12-03T15:00'), 'this', '') });
	store.close();
	store = await testStore(name, wall);
	await commit(store, {
		command: 'delete',
		patches: [{ type: 'activity', id: id(2), fields: { deletedAt: '2026-11-24T10:00:00.000Z' } }],
	});
	await store.undo();
	await commit(store, {
		command: 'delete',
		patches: [{ type: 'activity', id: id(4), fields: { deletedAt: '2026-11-24T11:00:00.000Z' } }],
	});
	await commit(store, {
		command: 'addCalendar',
		patches: [
			{
				type: 'calendar',
				id: id(7),
				create: true,
				fields: { name: 'Team', hue: 'teal', sharing: 'full', order: 2, createdBy: memberId },
			},
			{
				type: 'savedView',
				id: id(8),
				create: true,
				fields: {
					title: 'Calls',
					layout: 'list',
					filter: { kind: ['call'] },
					columns: ['subject'],
					createdBy: memberId,
				},
			},
			{
				type: 'preference',
				id: id(9),
				create: true,
				fields: { memberId, name: 'weekStart', value: 1, createdBy: memberId },
			},
		],
	});
	return store;
}

/** What another device wrote of the same records, in the same journal. */
async function liveElsewhere(name: string, memberId: string, wall: () => number): Promise<void> {
	const store = new Store({
		db: new DaybookDb(name),
		device: { id: '00c0ffee00c0ffee' },
		clock: new Clock(wall),
		memberId,
		wall,
	});
	const reminder = {
		trigger: { minutesBefore: 15, anchor: 'start' },
		channel: 'app',
		audience: 'me',
	} as const;
	const participants = { [`member:${memberId}`]: { role: 'performer', response: 'accepted' } } as const;
	await commit(store, {
		command: 'edit',
		patches: [
			{
				type: 'activity',
				id: id(1),
				fields: { reminders: { [id(94)]: reminder }, participants, phone: '+39 011 555' },
			},
		],
	});
	await commit(store, {
		command: 'move',
		patches: [
			{
				type: 'activity',
				id: id(1),
				fields: { when: { start: '2026-11-26T10:00', end: '2026-11-26T11:30', tz: 'Europe/Warsaw' } },
			},
		],
	});
	store.close();
}

/** What two devices wrote that did not know of one another: one of them on a copy of the journal as it is now. */
async function liveApart(store: Store, wall: () => number): Promise<void> {
	const rows = (await store.db.journal.toArray()).map(({ seq: _seq, ...row }) => row);
	const db = new DaybookDb('golden apart');
	await db.journal.bulkAdd(rows);
	const apart = new Store({ db, device: { id: '0decaf000decaf00' }, clock: new Clock(wall), memberId: store.self.memberId, wall });
	await apart.rebuildRows();
	const edit = (to: Store, fields: object) => commit(to, { command: 'edit', patches: [{ type: 'activity', id: id(1), fields }] });
	await edit(apart, { phone: '+39 011 777', location: 'Asti', tags: { [id(91)]: undefined } });
	await edit(store, { phone: '+39 011 666', location: 'Alba', tags: { [id(91)]: true } });
	const [fresh] = (await db.journal.toArray()).slice(rows.length);
	const { seq: _seq, ...row } = fresh!;
	await store.db.journal.add(row);
	await store.rebuildRows();
	apart.close();
	// Of the places one is chosen.
	await edit(store, { location: 'Asti' });
}

/** Everything that a golden journal must keep: its rows as they lie, and the records that today's code reads from them. */
export async function goldenJournal(): Promise<unknown> {
	let time = Date.UTC(2026, 8, 30, 23, 50);
	const wall = () => (time += 61_000);
	const name = 'golden';
	const store = await live(name, wall);
	await store.mergeSessions();
	await liveElsewhere(name, store.self.memberId, wall);
	await commit(store, {
		command: 'edit',
		patches: [{ type: 'activity', id: id(3), fields: { subject: 'Send the quote' } }],
	});
	await liveApart(store, wall);
	const rivals = (await rivalRecords(store.db)).flatMap(({ fields }) =>
		fields.map(({ recordId, field, member, values }) => [
			recordId,
			field,
			member ?? null,
			...values.map(({ device: by, value }) => [by, value ?? null]),
		]),
	);
	const device = (await store.db.meta.get('device'))!.value as Device;
	const rows = await store.db.journal.toArray();
	const records = await Promise.all(typeNames.map(async (type) => [type, await store.db.rows(type).toArray()] as const));
	const golden = {
		format: journalFormat,
		self: store.self.memberId,
		publicKey: base64(await crypto.subtle.exportKey('raw', device.keys!.publicKey)),
		rows: rows.map(({ bytes, signature, ...row }) => ({
			...row,
			bytes: base64(bytes),
			...(signature && { signature: base64(signature) }),
		})),
		rivals,
		records: Object.fromEntries(
			records.map(([type, list]) => [
				type,
				list.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('_')))),
			]),
		),
	};
	store.close();
	return golden;
}
