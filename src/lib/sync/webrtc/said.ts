import { base64url, bytesOfBase64url, sha256, utf8 } from '../bytes.ts';
import type { Place } from '../road.ts';
import { seal, unseal } from '../sealing.ts';

/** What simple-peer wants the other side to know: an offer or an answer. */
export type Signal = { type: 'offer' | 'answer'; sdp: string };

/** What devices that look for one another say, through somebody who passes it on. */
export type Said = { kind: 'here'; from: string; to?: string } | { kind: 'signal'; from: string; to: string; signal: Signal };

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

function asSignal(value: unknown): Signal | undefined {
	if (typeof value !== 'object' || value === null || !('type' in value) || !('sdp' in value)) return undefined;
	const { type, sdp } = value;
	return (type === 'offer' || type === 'answer') && isText(sdp, 20_000) ? { type, sdp } : undefined;
}

function asSaid(value: unknown): Said | undefined {
	if (typeof value !== 'object' || value === null || !('kind' in value) || !('from' in value) || !isText(value.from, 40)) return undefined;
	const { kind, from } = value;
	const to = 'to' in value && isText(value.to, 40) ? value.to : undefined;
	if (kind === 'here') return { kind, from, ...(to !== undefined && { to }) };
	const signal = 'signal' in value ? asSignal(value.signal) : undefined;
	return kind === 'signal' && to !== undefined && signal ? { kind, from, to, signal } : undefined;
}

function valueOf(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch (error) {
		// Whoever knows the place may still write nonsense.
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

async function keyOf({ word }: Place): Promise<{ key: CryptoKey; tag: string }> {
	const bytes = await sha256(utf8(`daybook introduction 1\n${word}`));
	return { key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']), tag: '00000000' };
}

/** Seals what is said at a place, so that whoever passes it on cannot read or change it. */
export class Sayings {
	readonly #place: Place;
	readonly #key: ReturnType<typeof keyOf>;

	constructor(place: Place) {
		this.#place = place;
		this.#key = keyOf(place);
	}

	async seal(said: Said): Promise<string> {
		return base64url(await seal(utf8(JSON.stringify(said)), await this.#key, this.#place.room));
	}

	/** What was said; undefined if it is not from this place. */
	async open(text: string): Promise<Said | undefined> {
		const bytes = bytesOfBase64url(text);
		const opened = bytes && bytes.length > 33 ? await unseal(bytes, await this.#key, this.#place.room) : undefined;
		return opened && asSaid(valueOf(opened));
	}
}
