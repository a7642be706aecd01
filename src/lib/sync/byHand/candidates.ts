import { bytesOfHex, concat, hexOf, type Bytes } from '../bytes.ts';
import { UnpackError, type Packer, type Unpacker } from '../packing.ts';

/** Where a device can be reached: a name of its own in the local network (mDNS), or an address. */
export interface Candidate {
	address: string;
	port: number;
}

const name = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\.local$/;

/** Kinds of addresses by number, with their bytes. */
const [asName, asIpv4, asIpv6] = [0, 1, 2];
const sizes: Record<number, number> = { [asName]: 16, [asIpv4]: 4, [asIpv6]: 16 };

/** The groups of an IPv6 address (RFC 4291 §2.2) as bytes; undefined if it is none. */
function ipv6Bytes(address: string): Bytes | undefined {
	const [head = '', tail] = address.split('::');
	const groups = (text: string) => (text === '' ? [] : text.split(':'));
	const [first, last] = [groups(head), groups(tail ?? '')];
	const missing = 8 - first.length - last.length;
	const all = [...first, ...Array.from({ length: tail === undefined ? 0 : missing }, () => '0'), ...last];
	if (missing < 0 || all.length !== 8 || !all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
	return bytesOfHex(all.map((group) => group.padStart(4, '0')).join(''));
}

function addressBytes(address: string): { kind: number; bytes: Bytes } | undefined {
	const named = name.exec(address);
	if (named) return { kind: asName, bytes: bytesOfHex(named.slice(1).join('')) };
	const parts = address.split('.').map(Number);
	if (parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256))
		return { kind: asIpv4, bytes: Uint8Array.from(parts) };
	const bytes = ipv6Bytes(address);
	return bytes && { kind: asIpv6, bytes };
}

function addressOf(kind: number, bytes: Bytes): string {
	if (kind === asIpv4) return bytes.join('.');
	const hex = hexOf(bytes);
	if (kind === asIpv6) return hex.match(/.{4}/g)!.join(':');
	return `${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}.local`;
}

/** The candidates (RFC 8839 §5.1) of a description that go over UDP, each once. */
export function candidatesIn(sdp: string): Candidate[] {
	const found = [...sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ /gim)];
	const all = found
		.map(([, address = '', port]) => ({ address: address.toLowerCase(), port: Number(port) }))
		.filter(({ address, port }) => addressBytes(address) && port > 0);
	return [...new Map(all.map((one) => [`${one.address} ${one.port}`, one])).values()];
}

/** The line of a description for a candidate; `at`: those before come first. */
export const candidateOf = ({ address, port }: Candidate, at: number) =>
	`a=candidate:${at + 1} 1 udp ${2_113_937_151 - at} ${address} ${port} typ host`;

export function packCandidate(packer: Packer, { address, port }: Candidate): void {
	const { kind, bytes } = addressBytes(address)!;
	packer.raw(concat(Uint8Array.of(kind), bytes, Uint8Array.of(port >> 8, port & 255)));
}

/** Throws `UnpackError` at what is none. */
export function unpackCandidate(reader: Unpacker): Candidate {
	const kind = reader.raw(1)[0]!;
	const size = sizes[kind];
	if (size === undefined) throw new UnpackError('A kind of address that is not known');
	const address = addressOf(kind, reader.raw(size));
	const [high = 0, low = 0] = reader.raw(2);
	return { address, port: high * 256 + low };
}
