import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { BlobSealer } from '../db.ts';
import { hasKeyCheck } from './keyCheck.ts';
import { keyFor } from './keyFor.ts';
import type { Covered, Lock } from './lockRow.ts';
import { pack, unpack } from './pack.ts';

type Fields = Record<string, unknown>;

/** The name under which a row carries what is sealed of it. */
const sealedName = '_sealed';

/** What must be read before anybody has unlocked, and the device's keys, which the browser alone can hold. */
const openMeta: ReadonlySet<unknown> = new Set(['lock', 'lockTries', 'lockTold', 'device', 'folder', 'format', 'rowsVersion']);

const encoder = new TextEncoder();
const nonceLength = 24;

/** Seals rows and contents under the key of the lock, and opens them. */
export class Sealer implements BlobSealer {
	readonly #key: Uint8Array;
	readonly #covers: Covered;
	readonly #rowKey: Uint8Array;
	readonly #blobKey: Promise<CryptoKey>;
	/** Random once, then counted: a nonce never comes again, and chance is slow. */
	readonly #nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
	readonly #count = new DataView(this.#nonce.buffer, nonceLength - 8);
	#sealed = 0n;

	constructor(key: Uint8Array, covers: Covered) {
		this.#key = key;
		this.#covers = covers;
		this.#rowKey = keyFor(key, 'rows');
		this.#blobKey = crypto.subtle.importKey('raw', keyFor(key, 'contents'), 'AES-GCM', false, ['encrypt', 'decrypt']);
	}

	/** Whether this seals as a lock says, under its key. */
	fits(lock: Pick<Lock, 'covers' | 'keyCheck'>): boolean {
		return lock.covers === this.#covers && hasKeyCheck(this.#key, lock);
	}

	/** A row as it is stored: what indexes need in clear, all else sealed. Never waits, for waiting ends a transaction. */
	seal(table: string, row: Fields, clear: readonly string[]): Fields {
		if (!this.#seals(table, row)) return row;
		const kept: Fields = {};
		const hidden: Fields = {};
		for (const [name, value] of Object.entries(row)) (clear.includes(name) ? kept : hidden)[name] = value;
		this.#count.setBigUint64(0, (this.#sealed += 1n));
		const body = xchacha20poly1305(this.#rowKey, this.#nonce, bound(table, kept)).encrypt(pack(hidden));
		const sealed = new Uint8Array(nonceLength + body.length);
		sealed.set(this.#nonce);
		sealed.set(body, nonceLength);
		return { ...kept, [sealedName]: sealed };
	}

	/** A stored row as it was; one that is not sealed stays as it is. Throws if it was changed. */
	open(table: string, row: Fields): Fields {
		const { [sealedName]: sealed, ...kept } = row;
		if (!(sealed instanceof Uint8Array)) return row;
		const nonce = sealed.subarray(0, nonceLength);
		const hidden = xchacha20poly1305(this.#rowKey, nonce, bound(table, kept)).decrypt(sealed.subarray(nonceLength));
		return { ...kept, ...(unpack(hidden) as Fields) };
	}

	async sealBlob(content: Blob): Promise<{ content: Blob; sealed?: true }> {
		if (this.#covers !== 'everything') return { content };
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#blobKey, await content.arrayBuffer());
		return { content: new Blob([iv, body]), sealed: true };
	}

	async openBlob(content: Blob): Promise<Blob> {
		const iv = await content.slice(0, 12).arrayBuffer();
		const body = await content.slice(12).arrayBuffer();
		return new Blob([await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await this.#blobKey, body)]);
	}

	#seals(table: string, row: Fields): boolean {
		if (this.#covers !== 'everything') return this.#covers === 'keys' && table === 'teams';
		return table !== 'blobs' && !(table === 'meta' && openMeta.has(row['key']));
	}
}

/** What a sealed part belongs to; the number of a row of the journal is given only as it is stored. */
const bound = (table: string, { seq: _seq, ...kept }: Fields) =>
	encoder.encode(JSON.stringify([table, ...Object.entries(kept).sort(([one], [other]) => (one < other ? -1 : 1))]));
