import { expect, test } from 'vitest';
import { deriveKey } from '#lib/store/lock/deriveKey.ts';
import { pauseLeft } from '#lib/store/lock/tries.ts';
import { unwrapKey, usualCost, wrapKey } from '#lib/store/lock/wrap.ts';
import { derive, leastCost } from './quickDerive.ts';

const key = crypto.getRandomValues(new Uint8Array(32));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('the passphrase opens the key it wrapped, in whatever code points it is typed, and no other does', async () => {
	const wrap = await wrapKey(key, 'Żółta łódź 7', derive, leastCost);
	expect(await unwrapKey(wrap, 'Żółta łódź 7', derive)).toEqual(key);
	expect(await unwrapKey(wrap, 'Żółta łódź 7'.normalize('NFD'), derive)).toEqual(key);
	for (const wrong of ['', 'Żółta łódź 8', 'żółta łódź 7', 'Żółta łódź 7 ']) expect(await unwrapKey(wrap, wrong, derive)).toBeUndefined();
});

test('a wrap of which anything was changed opens nothing', async () => {
	const wrap = await wrapKey(key, 'four words of mine', derive, leastCost);
	for (const part of ['salt', 'nonce', 'sealed'] as const) {
		for (const at of [0, wrap[part].length - 1]) {
			const bytes = Uint8Array.from(wrap[part]);
			bytes[at]! ^= 1;
			expect(await unwrapKey({ ...wrap, [part]: bytes }, 'four words of mine', derive)).toBeUndefined();
		}
	}
	expect(await unwrapKey({ ...wrap, cost: { memory: 16, passes: 1 } }, 'four words of mine', derive)).toBeUndefined();
	expect(await unwrapKey({ ...wrap, cost: { memory: 2 ** 31, passes: 1 } }, 'four words of mine', derive)).toBeUndefined();
});

test('the same key wrapped twice looks different, and a new lock costs what OWASP asks for or more', async () => {
	const [one, other] = await Promise.all([1, 2].map(() => wrapKey(key, 'same', derive, leastCost)));
	expect(hex(one!.sealed)).not.toBe(hex(other!.sealed));
	expect(usualCost.memory).toBeGreaterThanOrEqual(19_456);
	expect(usualCost.passes).toBeGreaterThanOrEqual(2);
});

test('Argon2id is that of the reference implementation', () => {
	// phc-winner-argon2, test.c: version 0x13, t=2, m=2^8, p=1, "password", "somesalt".
	expect(hex(deriveKey('password', new TextEncoder().encode('somesalt'), { memory: 256, passes: 2 }))).toBe(
		'9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
	);
});

test('after five wrong passphrases each further one is waited for, at most five minutes, and no clock makes it more', () => {
	const at = Date.UTC(2026, 10, 25);
	const waits = [0, 4, 5, 6, 9, 30].map((wrong) => pauseLeft({ wrong, at }, at) / 1000);
	expect(waits).toEqual([0, 0, 5, 10, 80, 300]);
	expect(pauseLeft({ wrong: 5, at }, at + 5_000)).toBe(0);
	expect(pauseLeft({ wrong: 5, at }, at - 86_400_000)).toBe(5_000);
	expect(pauseLeft(undefined, at)).toBe(0);
});
