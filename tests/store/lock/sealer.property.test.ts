import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '#lib/store/lock/pack.ts';
import { Sealer } from '#lib/store/lock/sealer.ts';

const key = new Uint8Array(32).fill(7);
const json = fc.jsonValue({ depthSize: 'small' }) as fc.Arbitrary<unknown>;
const bytes = fc.uint8Array({ maxLength: 40 });
// Minus nought is nought in JSON, as in every text that Daybook writes.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what is packed comes out, with bytes in any place', () => {
	fc.assert(
		fc.property(fc.record({ value: json.map(plain), bytes, deep: fc.array(fc.record({ secret: bytes, epoch: fc.string() })) }), (value) => {
			expect(unpack(pack(value))).toEqual(value);
		}),
	);
});

test('what no text can hold is refused, not lost', () => {
	for (const value of [new Map(), new Blob(['x']), new Set()]) expect(() => pack({ value })).toThrow(/cannot be sealed/);
});

test('a sealed row opens to what it was, keeps in clear what its indexes need, and nothing else', () => {
	const sealer = new Sealer(key, 'everything');
	const row = fc.record({
		id: fc.uuid(),
		subject: fc.string({ minLength: 12 }),
		_about: fc.array(fc.uuid()),
		more: json.map(plain),
		bytes,
	});
	fc.assert(
		fc.property(row, (value) => {
			const sealed = sealer.seal('activity', value, ['id', '_about', 'deletedAt']);
			expect(Object.keys(sealed).sort()).toEqual(['_about', '_sealed', 'id']);
			expect(Buffer.from(sealed['_sealed'] as Uint8Array).includes(value.subject)).toBe(false);
			expect(sealer.open('activity', sealed)).toEqual(value);
		}),
	);
});

test('a sealed part opens with its own key, in its own row of its own table, unchanged', () => {
	const sealer = new Sealer(key, 'everything');
	const sealed = sealer.seal('contact', { id: 'one', name: 'Anna' }, ['id']);
	expect(() => new Sealer(new Uint8Array(32), 'everything').open('contact', sealed)).toThrow();
	expect(() => sealer.open('company', sealed)).toThrow();
	expect(() => sealer.open('contact', { ...sealed, id: 'two' })).toThrow();
	for (const at of [0, 23, 24, 40]) {
		const changed = Uint8Array.from(sealed['_sealed'] as Uint8Array);
		changed[at]! ^= 1;
		expect(() => sealer.open('contact', { ...sealed, _sealed: changed })).toThrow();
	}
	// The number of a row of the journal is not known when it is sealed.
	const row = sealer.seal('journal', { segment: 's', bytes: new Uint8Array([1]) }, ['seq', 'segment']);
	expect(sealer.open('journal', { ...row, seq: 4 })).toEqual({ seq: 4, segment: 's', bytes: new Uint8Array([1]) });
});

test('a lock of keys seals what is kept of teams alone, and one that is taken off nothing', async () => {
	const team = { id: 'one', value: { secrets: [{ epoch: 'a', secret: new Uint8Array([1, 2]) }] } };
	const contact = { id: 'one', name: 'Anna' };
	expect(new Sealer(key, 'keys').seal('teams', team, ['id'])).not.toEqual(team);
	expect(new Sealer(key, 'keys').seal('contact', contact, ['id'])).toBe(contact);
	expect(new Sealer(key, 'nothing').seal('teams', team, ['id'])).toBe(team);
	expect((await new Sealer(key, 'keys').sealBlob(new Blob(['x']))).sealed).toBeUndefined();
	// The lock itself, and what only the browser can hold.
	for (const name of ['lock', 'lockTries', 'device', 'folder', 'format']) {
		const row = { key: name, value: 1 };
		expect(new Sealer(key, 'everything').seal('meta', row, ['key'])).toBe(row);
	}
});

test('contents seal and open', async () => {
	const sealer = new Sealer(key, 'everything');
	const { content, sealed } = await sealer.sealBlob(new Blob(['a rare word']));
	expect(sealed).toBe(true);
	expect(await content.text()).not.toContain('rare');
	expect(await (await sealer.openBlob(content)).text()).toBe('a rare word');
	const cut = new Blob([await content.slice(0, content.size - 1).arrayBuffer()]);
	await expect(sealer.openBlob(cut)).rejects.toThrow();
});
