import { Doc, encodeStateAsUpdate } from 'yjs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { base64Of } from '#lib/store/base64.ts';
import { BackupScanner } from '#lib/store/backupScanner.ts';
import { exportAll } from '#lib/store/exportAll.ts';
import { readBackup } from '#lib/store/readBackup.ts';
import { commit, planned, testStore } from './testStore.ts';

interface Written {
	format: number;
	journalFormat: number;
	journal: Record<string, unknown>[];
}

let text = '';
let written: Written;

beforeAll(async () => {
	const store = await testStore();
	for (const subject of ['Visit “Rossi” {"[', 'Ends in a backslash \\', 'żółć ł'])
		await commit(store, { command: 'plan', patches: [planned(store, { subject })] });
	text = await (await exportAll(store.db)).text();
	written = JSON.parse(text) as Written;
});

const read = (...content: BlobPart[]) => readBackup(new File(content, 'a file.json'));
const problem = (kind: string) => ({ ok: false, problem: { kind, file: 'a file.json' } });
/** The backup with its last row changed. */
const withRow = (change: Record<string, unknown>) => {
	const journal = [...written.journal.slice(0, -1), { ...written.journal.at(-1), ...change }];
	return JSON.stringify({ ...written, journal });
};

describe('a backup file', () => {
	test('is read whatever its spaces and line ends, and wherever its parts end', async () => {
		const plain = await read(text);
		expect(plain).toMatchObject({ ok: true, value: { unreadable: 0 } });
		expect(await read(JSON.stringify(written))).toEqual(plain);
		expect(await read(JSON.stringify(written, null, '\t').replaceAll('\n', '\r\n'))).toEqual(plain);
		expect(await read('\uFEFF', text, '\n\n')).toEqual(plain);
		const awkward = '{"a\\\\":"\\"","journal":[{"x":"\\\\\\"}","y":[{"z":1}]},{}],"records":{"b":[{"c":"]}"}]}}';
		fc.assert(
			fc.property(fc.array(fc.nat(awkward.length)), (cuts) => {
				const items: string[] = [];
				const scanner = new BackupScanner((item) => items.push(item));
				let from = 0;
				for (const to of [...cuts.sort((one, other) => one - other), awkward.length]) {
					expect(scanner.feed(awkward.slice(from, to))).toBe(true);
					from = to;
				}
				expect(items).toEqual(['{"x":"\\\\\\"}","y":[{"z":1}]}', '{}']);
				expect(JSON.parse(scanner.head)).toEqual({ 'a\\': '"', journal: [], records: {} });
				expect(scanner.whole).toBe(true);
			}),
		);
	});

	test('that ends too early is refused, wherever it was cut', async () => {
		const head = text.indexOf('"format"');
		for (const at of [head, head + 40, text.indexOf('"bytes"') + 30, text.indexOf('"records"'), text.trimEnd().length - 1]) {
			expect(await read(text.slice(0, at))).toEqual(problem('backupCutOff'));
		}
	});

	test.each([
		['an empty file', ''],
		['a calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'],
		['a list', '[{"daybook":"backup"}]'],
		['a number', '17'],
		['another program’s file', '{"kind":"calendar#events","items":[{"id":"1"}],"journal":[{}]}'],
		['half of another program’s file', '{"kind":"calendar#events","items":[{"id":"1"}'],
		['bytes', '\u0000\u0001\u0002{{{{'],
		['one endless text', `{"daybook":"${'x'.repeat(20_000)}"}`],
		['deep brackets', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
	])('that is %s is refused', async (name, content) => {
		expect(await read(content)).toEqual(problem(name === 'an empty file' ? 'emptyFile' : 'notABackup'));
	});

	test('of a newer Daybook is refused, by its head or by any of its rows', async () => {
		expect(await read(JSON.stringify({ ...written, format: 2 }))).toEqual(problem('newerBackup'));
		expect(await read(JSON.stringify({ ...written, journalFormat: 2 }))).toEqual(problem('newerBackup'));
		expect(await read(withRow({ format: 2 }))).toEqual(problem('newerBackup'));
	});
});

/** The bytes of another update than a push to the array of a device. */
function update(change: (doc: Doc) => void, client: number): string {
	const doc = new Doc();
	doc.clientID = client;
	change(doc);
	return base64Of(encodeStateAsUpdate(doc));
}

describe('a journal row in a file', () => {
	const rows = () => {
		const last = written.journal.at(-1)!;
		const [client, device] = [Number(last['client']), String(last['device'])];
		const entry = (hlc: number) => JSON.stringify(['id', hlc, { n: 'x' }]);
		const pushes = (...entries: unknown[]) => ({
			bytes: update((doc) => doc.getArray(device).push(entries), client),
			from: 0,
			to: entries.length,
		});
		const now = Number(last['at']);
		return {
			good: pushes(entry(now)),
			'no base64': { bytes: '?' },
			'no update': { bytes: base64Of(new Uint8Array([9, 9, 9, 9])) },
			'a deletion': {
				bytes: update((doc) => {
					doc.getArray(device).push(['x', 'y']);
					doc.getArray(device).delete(0);
				}, client),
			},
			'a map': { bytes: update((doc) => doc.getMap('map').set('key', 'x'), client) },
			'another device’s array': { bytes: update((doc) => doc.getArray('ffffffffffffffff').push([entry(now)]), client) },
			'another client': { bytes: update((doc) => doc.getArray(device).push([entry(now)]), client + 1) },
			'no text': pushes({ a: 1 }),
			'no entry': pushes('["id"]'),
			'a prototype': pushes(`["id",${now},{"__proto__":{"x":1}}]`),
			'another quarter': pushes(entry(Date.UTC(2020, 1, 1))),
			'another range': { ...pushes(entry(now)), to: 7 },
			'no segment': { segment: '../me' },
			'no device': { device: 'x' },
			'no client': { client: 1.5 },
			'a short signature': { signature: 'AAAA' },
			'no format': { format: 'one' },
		};
	};

	test('is taken when it is a push of entries, and counted and left out when it is anything else', async () => {
		for (const [name, change] of Object.entries(rows())) {
			const backup = await read(withRow(change));
			expect(backup, name).toMatchObject({ ok: true, value: { unreadable: name === 'good' ? 0 : 1 } });
		}
		expect(await read(JSON.stringify({ ...written, journal: [{}] }))).toEqual(problem('backupDamaged'));
	});

	test('is never believed about what can be read off its entries', async () => {
		const backup = await read(withRow({ at: 5, records: ['elsewhere'] }));
		expect(backup).toEqual(await read(text));
	});
});
