import { publishedIn, type Introducer, type Listener } from './introducer.ts';

/** How long nothing may come before a connection counts as dead, and how long one may take to open; in milliseconds. */
const silence = 9_000;
const patience = 4_000;
const pingEvery = 3_000;

/**
 * A connection to a server that introduces devices to one another, in the protocol of y-webrtc: it passes texts on among
 * those who listen at a place. It is opened anew whenever it dies, also if nobody says that it did.
 */
export class Signalling implements Introducer {
	readonly url: string;
	readonly #listeners = new Map<string, Set<Listener>>();
	readonly #onopen = new Set<() => void>();
	#socket: WebSocket | undefined;
	#heard = 0;
	#begun = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(url: string) {
		this.url = url;
	}

	get isOpen(): boolean {
		return this.#socket?.readyState === WebSocket.OPEN;
	}

	listen(topic: string, listener: Listener, onopen: () => void): () => void {
		const listeners = this.#listeners.get(topic) ?? new Set<Listener>();
		listeners.add(listener);
		this.#listeners.set(topic, listeners);
		this.#onopen.add(onopen);
		this.#timer ??= setInterval(() => this.#watch(), pingEvery);
		if (this.isOpen) {
			this.#send({ type: 'subscribe', topics: [topic] });
			onopen();
		} else this.#open();
		return () => {
			listeners.delete(listener);
			this.#onopen.delete(onopen);
			if (listeners.size > 0) return;
			this.#listeners.delete(topic);
			this.#send({ type: 'unsubscribe', topics: [topic] });
			if (this.#listeners.size === 0) this.#close();
		};
	}

	publish(topic: string, data: string): void {
		this.#send({ type: 'publish', topic, data });
	}

	#send(message: object): void {
		if (this.isOpen) this.#socket?.send(JSON.stringify(message));
	}

	#open(): void {
		if (this.#socket) return;
		const socket = new WebSocket(this.url);
		this.#socket = socket;
		this.#begun = performance.now();
		socket.onopen = () => {
			this.#heard = performance.now();
			this.#send({ type: 'subscribe', topics: [...this.#listeners.keys()] });
			for (const onopen of this.#onopen) onopen();
		};
		socket.onmessage = ({ data }: MessageEvent<unknown>) => {
			this.#heard = performance.now();
			const published = publishedIn(data);
			for (const listener of (published && this.#listeners.get(published.topic)) ?? []) listener(published!.data);
		};
		socket.onclose = () => this.#forget(socket);
	}

	/** A dead connection may take minutes to say so: it is left to itself. */
	#forget(socket: WebSocket): void {
		socket.onopen = socket.onmessage = socket.onclose = null;
		socket.close();
		if (this.#socket === socket) this.#socket = undefined;
	}

	#watch(): void {
		const now = performance.now();
		const socket = this.#socket;
		if (!socket) this.#open();
		else if (this.isOpen ? now - this.#heard > silence : now - this.#begun > patience) this.#forget(socket);
		else this.#send({ type: 'ping' });
	}

	#close(): void {
		clearInterval(this.#timer);
		this.#timer = undefined;
		if (this.#socket) this.#forget(this.#socket);
	}
}
