/** What is published at a place: text that only those who meet there can read. */
export type Listener = (data: string) => void;

/** Passes on what devices say at a place, so that they can connect; it cannot read it. */
export interface Introducer {
	readonly isOpen: boolean;
	/** Listens at a place, and calls `onopen` whenever the connection is there anew. Gives what stops it. */
	listen(topic: string, listener: Listener, onopen: () => void): () => void;
	publish(topic: string, data: string): void;
}

/** What was published, and where, in a message of y-webrtc's protocol; undefined if it is none. */
export function publishedIn(text: unknown): { topic: string; data: string } | undefined {
	if (typeof text !== 'string') return undefined;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (typeof value !== 'object' || value === null || !('topic' in value) || !('data' in value)) return undefined;
	const { topic, data } = value;
	return typeof topic === 'string' && typeof data === 'string' ? { topic, data } : undefined;
}
