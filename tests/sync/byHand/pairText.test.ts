import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPairText, parsePairText } from '#lib/sync/byHand/pairText.ts';

const fingerprint = Array.from({ length: 32 }, (_, at) => (at * 7).toString(16).padStart(2, '0').toUpperCase()).join(':');

const sdp = (lines: readonly string[]) =>
	[
		'v=0',
		'o=- 46117 2 IN IP4 127.0.0.1',
		's=-',
		't=0 0',
		'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
		...lines,
		`a=fingerprint:sha-256 ${fingerprint}`,
		'a=setup:actpass',
		'a=mid:0',
		'',
	].join('\r\n');

/** As Chromium and Firefox make them, shortened by what does not matter. */
const chromium = sdp([
	'a=candidate:1 1 udp 2113937151 1f3c9a52-6b1e-4c1f-9a55-0d1b2c3d4e5f.local 51234 typ host generation 0',
	'a=candidate:2 1 tcp 1518280447 192.168.1.7 9 typ host tcptype active',
	'a=ice-ufrag:a+/Z',
	'a=ice-pwd:AbCdEfGhIjKlMnOpQrStUv+/',
]);
const firefox = sdp([
	'a=candidate:0 1 UDP 2122252543 192.168.1.7 40000 typ host',
	'a=candidate:1 1 UDP 2122252542 fe80::1:2 40001 typ host',
	'a=ice-ufrag:0a1b2c3d',
	'a=ice-pwd:00112233445566778899aabbccddeeff',
]);

const read = async (text: string, wanted: 'offer' | 'answer' = 'offer') => {
	const parsed = await parsePairText(text, wanted);
	return parsed.ok ? parsed.value.sdp : parsed.problem.kind;
};

describe('what two people hand over so that their devices connect', () => {
	test('is at most a hundred characters, and holds all that differs [T8]', async () => {
		const text = await formatPairText({ type: 'offer', sdp: chromium });
		expect(text.length).toBeLessThanOrEqual(100);
		const back = await read(text);
		for (const line of [
			'a=ice-ufrag:a+/Z',
			'a=ice-pwd:AbCdEfGhIjKlMnOpQrStUv+/',
			`a=fingerprint:sha-256 ${fingerprint}`,
			'a=setup:actpass',
		])
			expect(back).toContain(`${line}\r\n`);
		expect(back).toContain('1f3c9a52-6b1e-4c1f-9a55-0d1b2c3d4e5f.local 51234 typ host');
		expect(back).not.toContain('tcp');
	});

	test('has as many characters as its addresses need (decision 14)', async () => {
		const credentials = ['a=ice-ufrag:a+/Z', 'a=ice-pwd:AbCdEfGhIjKlMnOpQrStUv+/'];
		const [ipv4, ipv6] = [
			'a=candidate:1 1 udp 2113937151 192.168.1.7 51234 typ host',
			'a=candidate:2 1 udp 2113937150 fd00::7 51235 typ host',
		];
		const name = (last: number) => `a=candidate:3 1 udp 2113937149 1f3c9a52-6b1e-4c1f-9a55-0d1b2c3d4e5${last}.local 51236 typ host`;
		const lengthOf = async (lines: readonly string[]) =>
			(await formatPairText({ type: 'offer', sdp: sdp([...lines, ...credentials]) })).length;
		const lengths = await Promise.all([[], [ipv4], [name(1)], [ipv4, ipv6], [name(1), name(2)]].map(lengthOf));
		expect(lengths).toEqual([75, 84, 100, 110, 126]);
	});

	test('knows addresses and credentials of either browser, and any that the standard allows', async () => {
		const back = await read(await formatPairText({ type: 'answer', sdp: firefox }), 'answer');
		for (const part of [
			'192.168.1.7 40000',
			'fe80:0000:0000:0000:0000:0000:0001:0002 40001',
			'ice-ufrag:0a1b2c3d',
			'ice-pwd:00112233445566778899aabbccddeeff',
			'setup:active',
		])
			expect(back).toContain(part);
		const other = sdp(['a=ice-ufrag:abcdefgh1', 'a=ice-pwd:abcdefghijklmnopqrstuvwxyz']);
		expect(await read(await formatPairText({ type: 'offer', sdp: other }))).toContain('a=ice-pwd:abcdefghijklmnopqrstuvwxyz\r\n');
	});

	test('is read whatever spaces a mail put into it', async () => {
		const text = await formatPairText({ type: 'offer', sdp: chromium });
		expect(await read(` ${text.slice(0, 60)}\r\n${text.slice(60)} `)).toContain('a=mid:0');
	});

	test('is refused with the reason: another step, an invitation, a newer Daybook, or something else', async () => {
		const offer = await formatPairText({ type: 'offer', sdp: chromium });
		expect(await parsePairText(offer, 'answer')).toEqual({ ok: false, problem: { kind: 'otherPairingText', wanted: 'answer' } });
		expect(await read('https://daybook.example/#join=AbCd')).toBe('pairingIsInvitation');
		for (const text of ['', 'https://example.org', 'WIFI:S:office;T:WPA;P:secret;;', 'BEGIN:VCARD', offer.slice(0, -4)])
			expect(await read(text)).toBe('notAPairingText');
	});

	test('with any letter changed, or cut off anywhere, is refused, and no line of a description can be smuggled in', async () => {
		const offer = await formatPairText({ type: 'offer', sdp: chromium });
		for (let at = 0; at < offer.length; at++) {
			expect(await read(offer.slice(0, at))).toBe('notAPairingText');
			const changed = offer.slice(0, at) + (offer[at] === 'A' ? 'B' : 'A') + offer.slice(at + 1);
			expect(await read(changed)).toBe('notAPairingText');
		}
		await fc.assert(
			fc.asyncProperty(fc.base64String(), async (text) => {
				expect(['notAPairingText', 'newerPairingText']).toContain(await read(text));
			}),
			{ numRuns: 300 },
		);
		const smuggling = sdp(['a=ice-ufrag:ab\u000acd', 'a=ice-pwd:abcdefghijklmnopqrstuv wx']);
		expect(await read(await formatPairText({ type: 'offer', sdp: smuggling }))).toBe('notAPairingText');
	});
});
