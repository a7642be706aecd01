import { ok, refused, type Result } from '#lib/model/result.ts';
import { base64url, bytesOfBase64url, bytesOfHex, concat, equalBytes, hexOf, sha256, utf8, type Bytes } from '../bytes.ts';
import { Packer, Unpacker, UnpackError } from '../packing.ts';
import { candidateOf, candidatesIn, packCandidate, unpackCandidate, type Candidate } from './candidates.ts';
import { credentialForm, packCredential, unpackCredential } from './credentials.ts';

/** The first text, which begins, or the second, which answers it. */
export type PairKind = 'offer' | 'answer';

const version = 1;
const checkLength = 2;
const mostCandidates = 7;

const checkOf = async (bytes: Uint8Array) => (await sha256(concat(utf8('daybook pairing 1\n'), bytes))).slice(0, checkLength);

const lineIn = (sdp: string, name: string) => new RegExp(`^a=${name}:(\\S+(?: \\S+)?)`, 'm').exec(sdp)?.[1];

/**
 * A description of a connection (RFC 8829) as a short text: what is the same for every data channel is left out, so that
 * about a hundred characters are left. A picture of it is small enough for any camera.
 */
export async function formatPairText({ type, sdp }: { type: PairKind; sdp: string }): Promise<string> {
	const credentials = [lineIn(sdp, 'ice-ufrag') ?? '', lineIn(sdp, 'ice-pwd') ?? ''] as const;
	const fingerprint =
		lineIn(sdp, 'fingerprint')
			?.replace(/^sha-256 /i, '')
			.replaceAll(':', '') ?? '';
	const candidates = candidatesIn(sdp).slice(0, mostCandidates);
	const form = credentialForm(credentials);
	const head = (version << 6) | ((type === 'answer' ? 1 : 0) << 5) | (form << 3) | candidates.length;
	const packer = new Packer().raw(Uint8Array.of(head)).raw(bytesOfHex(fingerprint));
	for (const credential of credentials) packCredential(packer, credential, form);
	for (const candidate of candidates) packCandidate(packer, candidate);
	const content = packer.done();
	return base64url(concat(content, await checkOf(content)));
}

interface Unpacked {
	type: PairKind;
	fingerprint: string;
	ufrag: string;
	pwd: string;
	candidates: Candidate[];
}

function unpacked(content: Bytes): Unpacked | undefined {
	try {
		const reader = new Unpacker(content);
		const head = reader.raw(1)[0]!;
		const form = (head >> 3) & 3;
		const fingerprint = hexOf(reader.raw(32)).toUpperCase().match(/../g)!.join(':');
		const [ufrag, pwd] = [unpackCredential(reader, form, 'ufrag'), unpackCredential(reader, form, 'pwd')];
		const candidates = Array.from({ length: head & 7 }, () => unpackCandidate(reader));
		return reader.isAtEnd ? { type: (head >> 5) & 1 ? 'answer' : 'offer', fingerprint, ufrag, pwd, candidates } : undefined;
	} catch (error) {
		if (error instanceof UnpackError) return undefined;
		throw error;
	}
}

/** The description of which such a text is what differs. */
function sdpOf({ type, fingerprint, ufrag, pwd, candidates }: Unpacked): string {
	const lines = [
		'v=0',
		'o=- 1 1 IN IP4 127.0.0.1',
		's=-',
		't=0 0',
		'a=group:BUNDLE 0',
		'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
		'c=IN IP4 0.0.0.0',
		...candidates.map(candidateOf),
		`a=ice-ufrag:${ufrag}`,
		`a=ice-pwd:${pwd}`,
		`a=fingerprint:sha-256 ${fingerprint}`,
		`a=setup:${type === 'offer' ? 'actpass' : 'active'}`,
		'a=mid:0',
		'a=sctp-port:5000',
		'a=max-message-size:262144',
	];
	return `${lines.join('\r\n')}\r\n`;
}

/** Reads such a text, whatever spaces a mail put into it; refused if a letter is wrong, or if it is not the one that is wanted. */
export async function parsePairText(text: string, wanted: PairKind): Promise<Result<{ type: PairKind; sdp: string }>> {
	if (text.includes('#join=')) return refused({ kind: 'pairingIsInvitation' });
	const bytes = bytesOfBase64url(text.replace(/\s+/g, ''));
	if (!bytes || bytes.length <= checkLength) return refused({ kind: 'notAPairingText' });
	const [content, check] = [bytes.slice(0, -checkLength), bytes.slice(-checkLength)];
	if (!equalBytes(check, await checkOf(content))) return refused({ kind: 'notAPairingText' });
	if (content[0]! >> 6 !== version) return refused({ kind: 'newerPairingText' });
	const read = unpacked(content);
	if (!read) return refused({ kind: 'notAPairingText' });
	return read.type === wanted ? ok({ type: read.type, sdp: sdpOf(read) }) : refused({ kind: 'otherPairingText', wanted });
}
