import { Allowance } from '../allowance.ts';
import { publishedIn, type Introducer, type Listener } from '../webrtc/introducer.ts';

/** The most of one text, and of what waits for a device that does not read; in bytes. */
const mostBytes = 64 * 1024;
const mostWaiting = 1024 * 1024;
/** How many texts are remembered, so that none goes round for ever. */
const remembered = 2_000;

/** What tabs of a browser tell one another: what was published, or that one of them was connected to a device by hand. */
type Told = { text: string } | { connected: true };

const isTold = (value: unknown): value is Told =>
	typeof value === 'object' && value !== null && ('text' in value ? typeof value.text === 'string' : 'connected' in value);

/**
 * The devices that people have connected by hand to a tab of this browser. What one of them says at a place is passed on to
 * all others: who is connected to one colleague meets them all.
 */
export class HandLinks implements Introducer {
	readonly #links = new Set<RTCDataChannel>();
	/** A link is held by another tab, or was. */
	#elsewhere = false;
	readonly #listeners = new Map<string, Set<Listener>>();
	readonly #onopen = new Set<() => void>();
	readonly #passed = new Set<string>();
	readonly #tabs: BroadcastChannel;

	/** `name`: what the tabs of this browser have in common. */
	constructor(name: string) {
		this.#tabs = new BroadcastChannel(`daybook links ${name}`);
		this.#tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (!isTold(data)) return;
			if ('text' in data) return this.#pass(data.text, this.#tabs);
			this.#elsewhere = true;
			this.#opened();
		};
	}

	get isOpen(): boolean {
		return this.#links.size > 0 || this.#elsewhere;
	}

	/** Calls whenever a device was connected by hand; gives what ends it. */
	watch(opened: () => void): () => void {
		this.#onopen.add(opened);
		return () => void this.#onopen.delete(opened);
	}

	listen(topic: string, listener: Listener, onopen: () => void): () => void {
		const listeners = this.#listeners.get(topic) ?? new Set<Listener>();
		this.#listeners.set(topic, listeners.add(listener));
		const unwatch = this.watch(onopen);
		if (this.isOpen) onopen();
		return () => {
			unwatch();
			listeners.delete(listener);
			if (listeners.size === 0) this.#listeners.delete(topic);
		};
	}

	publish(topic: string, data: string): void {
		if (this.isOpen) this.#pass(JSON.stringify({ topic, data }));
	}

	/** Takes up a device that was connected: an open channel to its links. */
	add(channel: RTCDataChannel): void {
		const allowance = new Allowance(() => performance.now());
		this.#links.add(channel);
		channel.addEventListener('close', () => this.#links.delete(channel));
		channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			if (typeof data === 'string' && data.length <= mostBytes && allowance.allows(data.length)) this.#pass(data, channel);
		});
		this.#tabs.postMessage({ connected: true } satisfies Told);
		this.#opened();
	}

	#opened(): void {
		for (const opened of [...this.#onopen]) opened();
	}

	/** Passes a text on to everybody but whom it is from. */
	#pass(text: string, from?: RTCDataChannel | BroadcastChannel): void {
		const published = publishedIn(text);
		if (!published || this.#passed.has(text)) return;
		this.#passed.add(text);
		if (this.#passed.size > remembered) this.#passed.delete(this.#passed.values().next().value!);
		for (const link of this.#links) if (link !== from && link.readyState === 'open' && link.bufferedAmount < mostWaiting) link.send(text);
		if (from !== this.#tabs) this.#tabs.postMessage({ text } satisfies Told);
		if (from) for (const listener of this.#listeners.get(published.topic) ?? []) listener(published.data);
	}

	close(): void {
		this.#tabs.close();
		for (const link of this.#links) link.close();
	}
}
