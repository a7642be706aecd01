import { describe, expect, test } from 'vitest';
import { History } from '#lib/store/history.ts';
import { entriesOf } from '#lib/store/entriesOf.ts';
import { foldRecord } from '#lib/store/fold.ts';
import { parseEntry } from '#lib/store/entry.ts';
import type { Store } from '#lib/store/store.ts';
import { packId } from '#lib/store/packedId.ts';
import { activity, commit, planned, testStore } from './testStore.ts';
import { hands, rowOf } from './support/entries.ts';

const hlc = Date.UTC(2026, 10, 24, 12);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** Adds a row with these texts to the journal, as if a peer had sent it, and folds everything anew. */
async function receive(store: Store, texts: string[]): Promise<void> {
	await store.db.journal.add(rowOf(texts, hands[1]!, hlc + texts.length));
	await store.rebuildRows();
	expect((await store.compareRows()).differing).toEqual([]);
}

/** A store with one activity, and the texts of entries about it. */
async function seeded(): Promise<{ store: Store; id: string; about: (fields: string) => string }> {
	const store = await testStore(undefined, () => Date.UTC(2026, 10, 24, 9));
	const plan = planned(store, { subject: 'Rossi', tags: { one: true }, location: 'Rome' });
	await commit(store, { command: 'plan', patches: [plan] });
	return { store, id: plan.id, about: (fields) => `["${packId(plan.id)}",${hlc},${fields}]` };
}

const huge = JSON.stringify('x'.repeat(1_000_001));
const hostileFields = [
	'{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}',
	'{"t/__proto__":true}',
	'{"t/constructor":true}',
	'{"t/__proto__":null}',
	`{"t/${'x'.repeat(5_000)}":true}`,
	`{"t/${'x'.repeat(5_000)}":null}`,
	'{"v/a":{"__proto__":1}}',
	`{"n":${huge}}`,
	`{"d":${huge}}`,
	'{"n":5}',
	'{"n":{"toString":"x"}}',
	'{"c":{"x":1}}',
	'{"c":17}',
	'{"c":true}',
	`{"c":${nested(20_000)}}`,
	'{"b":"yes"}',
	'{"b":1}',
	'{"s":"finished"}',
	'{"t":{"a":true}}',
	'{"t/a":"yes"}',
	'{"n/a":"x"}',
	'{"w":"tomorrow"}',
	'{"w":{"start":"tomorrow","tz":"UTC"}}',
	'{"w":{"start":["2026-11-24"],"tz":"UTC"}}',
	'{"w":{"start":"2026-11-24"}}',
	`{"w":{"start":"2026-11-24","tz":"UTC","more":${nested(20_000)}}}`,
	'{"w":{"tz":"UTC","__proto__":{"start":"2026-11-24"}}}',
	'{"m/member:x":{"role":"king","response":"accepted"}}',
	`{"m/member:x":{"role":"performer","response":"accepted","more":${nested(20_000)}}}`,
	`{"v/a":${nested(20_000)}}`,
	'{"v/a":1e999}',
	'{"v/a":{"x":1}}',
	'{"q/a":{"channel":"app","trigger":{"minutesBefore":1e999,"anchor":"start"},"acknowledged":{},"audience":"me"}}',
	`{"q/a":{"channel":"app","trigger":{"minutesBefore":5,"anchor":"start"},"audience":"me","acknowledged":{"a":${nested(20_000)}}}}`,
	`{"~":${nested(20_000)}}`,
	'{"~":{"a":{"constructor":1}}}',
	'{"$":{"amount":1,"currency":"EUR"}}',
	'{"z":"yesterday"}',
	'{"x":"yesterday"}',
	'{"x":true}',
];

describe('an entry that no Daybook would write', () => {
	test('changes nothing and stops nothing, whatever it says of a record', async () => {
		const { store, id, about } = await seeded();
		const before = await store.db.rows('activity').get(id);
		const written = await new History(store.db).ofRecord(id);
		for (const fields of hostileFields) {
			const received = entriesOf(rowOf([about(fields)], hands[1]!, hlc));
			expect(foldRecord([...written, ...received], 'activity'), fields.slice(0, 80)).toEqual(foldRecord(written, 'activity'));
		}
		await receive(store, hostileFields.map(about));
		expect(await store.db.rows('activity').get(id)).toEqual(before);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	}, 30_000);

	test.each([
		'',
		'null',
		'17',
		'{"n":"x"}',
		'[]',
		'["id"]',
		'["id","now",{}]',
		'["id",1.5,{}]',
		'["id",1e999,{}]',
		'["id",null,{}]',
		'["id",-1,{}]',
		'["id",9007199254740991,{}]',
		'["id",101559956668416,{}]',
		'[{"x":1},1,{}]',
		`["${'x'.repeat(65)}",1,{}]`,
		'["",1,{}]',
		'["id",1,[]]',
		'["id",1,null]',
		'["id",1,"x"]',
		'["id",1,{"__proto__":{}}]',
		nested(50_000),
		'["id",1,{"n":"x"',
	])('of a wrong shape is no entry: %s', (text) => {
		expect(parseEntry(text)).toBeUndefined();
	});

	test('creates nothing when it is out of all time, and a record with usual values when its own are no good', async () => {
		const { store } = await seeded();
		const count = await store.find.count('activity');
		await receive(store, ['["a",-5,{"":"a"}]', '["b",9007199254740991,{"":"a"}]']);
		expect(await store.find.count('activity')).toBe(count);
		await receive(store, [`["odd",${hlc},{"":"a","n":7,"w":{"start":5},"c":{},"s":"no","t/x":1}]`]);
		expect(await activity(store, 'odd')).toMatchObject({
			subject: '',
			when: { tz: 'UTC' },
			calendarId: '',
			status: 'planned',
			tags: {},
		});
	});

	test('that shares its stamp with another is the same everywhere: the first of its session counts, in whatever rows they came [I-23]', async () => {
		const odd = (code: string) => `["odd",${hlc},{"":"${code}"}]`;
		for (const order of [
			[0, 1, 2],
			[2, 1, 0],
		]) {
			const { store, id, about } = await seeded();
			const rows = [
				rowOf([about('{"l":"Turin"}'), about('{"l":"Milan"}'), odd('o')], hands[1]!, hlc),
				rowOf([about('{"l":"Bari","f":"1"}'), odd('a')], hands[1]!, hlc, 3),
				rowOf([about('{"f":"2"}')], hands[1]!, hlc, 5),
			];
			await store.db.journal.bulkAdd(order.map((at) => rows[at]!));
			await store.rebuildRows();
			expect(await activity(store, id)).toMatchObject({ location: 'Turin', phone: '1' });
			expect([await store.find.get('opportunity', 'odd'), await store.find.get('activity', 'odd')]).toMatchObject([
				{ id: 'odd' },
				undefined,
			]);
			expect(foldRecord(await new History(store.db).ofRecord(id), 'activity')).toMatchObject({ location: 'Turin', phone: '1' });
		}
	});

	test('with a day or a zone that nobody knows does not keep the rest from being found', async () => {
		const { store, about } = await seeded();
		const week = { from: '2026-11-23', to: '2026-11-30', tz: 'Europe/Rome' };
		await receive(store, [
			`["odd",${hlc},{"":"a","w":{"start":"2026-11-24T10:00","tz":"Mars/Olympus_Mons"}}]`,
			`["odder",${hlc},{"":"a","w":{"start":"2026-99-99T99:99","tz":"Europe/Rome","rrule":"FREQ=DAILY"},"r/soon":true}]`,
			`["oddest",${hlc},{"":"a","w":{"start":"0000-00-00","end":"9999-99-99","tz":""}}]`,
			about('{"r/tomorrow":true,"e/never":true}'),
		]);
		expect((await store.find.activitiesBetween(week)).map(({ subject }) => subject)).toContain('Rossi');
	});
});

describe('what a newer Daybook wrote', () => {
	test('is kept in the journal and passed over in the rows', async () => {
		const { store, id, about } = await seeded();
		const texts = [
			`["new",${hlc},{"":"zz","n":"A type to come"}]`,
			about('{"futureField":"x","future/member":true,"n":"Known"}'),
			`["${packId(id)}",${hlc + 1},{"l":"Turin"},"aCommandToCome",{"more":1},"and more"]`,
		];
		await receive(store, texts);
		const row = await activity(store, id);
		expect(row).toMatchObject({ subject: 'Known', location: 'Turin' });
		expect(JSON.stringify(row)).not.toContain('uture');
		const kept = (await store.db.journal.toArray()).filter(({ device }) => device === hands[1]!.device);
		expect(kept.flatMap(entriesOf).map(({ values }) => Object.keys(values))).toEqual([['n'], ['futureField', 'future/member', 'n'], ['l']]);
	});

	test('does not hide a record whose type is known', async () => {
		const { store } = await seeded();
		await receive(store, [`["both",${hlc + 5},{"":"zz","n":"Unknown"}]`, `["both",${hlc},{"":"a","n":"Known"}]`]);
		expect((await activity(store, 'both')).subject).toBe('Known');
	});

	test('of one record as two types is read alike whatever comes first', async () => {
		const read = async (texts: string[]) => {
			const { store } = await seeded();
			await receive(store, texts);
			return [await store.find.get('activity', 'both'), await store.find.get('calendar', 'both')];
		};
		const [one, other] = [`["both",${hlc},{"":"a","n":"Activity"}]`, `["both",${hlc + 1},{"":"c","n":"Calendar"}]`];
		expect(await read([one, other])).toEqual(await read([other, one]));
	});
});
