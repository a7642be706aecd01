import type { BrowserContext } from '@playwright/test';

/** What windows of one browser say to one another, as text. */
interface Said {
	name: string;
	text: string;
}

/** Runs in the page: channels of windows, whose words go to the other profiles through the test. */
function standIn(): void {
	const channels = new Set<{ name: string; onmessage: ((event: { data: unknown }) => void) | null }>();
	const asText = (_key: string, value: unknown) => (value instanceof Uint8Array ? { bytes: Array.from(value) } : value);
	const isBytes = (value: unknown): value is { bytes: number[] } => typeof value === 'object' && value !== null && 'bytes' in value;
	const fromText = (_key: string, value: unknown) => (isBytes(value) ? Uint8Array.from(value.bytes) : value);
	class Channel extends EventTarget {
		readonly name: string;
		onmessage: ((event: { data: unknown }) => void) | null = null;
		constructor(name: string) {
			super();
			this.name = name;
			channels.add(this);
		}
		postMessage(data: unknown) {
			void (window as unknown as { toOthers: (said: Said) => Promise<void> }).toOthers({
				name: this.name,
				text: JSON.stringify(data, asText),
			});
		}
		close() {
			channels.delete(this);
		}
	}
	Object.assign(window, {
		BroadcastChannel: Channel,
		fromOthers: ({ name, text }: Said) => {
			for (const channel of channels) {
				if (channel.name !== name) continue;
				const data = JSON.parse(text, fromText) as unknown;
				const event = new MessageEvent('message', { data });
				channel.onmessage?.(event);
				(channel as unknown as EventTarget).dispatchEvent(event);
			}
		},
	});
}

/**
 * Joins browser profiles as if they were windows of one: what each says on a channel, the others hear. It stands for a
 * network, and can be cut; the real one is not there.
 */
export async function joinProfiles(contexts: readonly BrowserContext[]): Promise<{ cut: (off: boolean) => void }> {
	let off = false;
	/** Who began to look for others while nothing came through: in a network he would go on looking. */
	let looking: (() => Promise<void>)[] = [];
	for (const context of contexts) {
		await context.addInitScript(standIn);
		await context.addInitScript(() => void Reflect.deleteProperty(window, 'RTCPeerConnection'));
		await context.exposeFunction('toOthers', async (said: Said) => {
			const tell = async () => {
				const pages = contexts.filter((other) => other !== context).flatMap((other) => other.pages());
				await Promise.all(
					pages.map((page) =>
						page.evaluate((one) => (window as unknown as { fromOthers?: (said: Said) => void }).fromOthers?.(one), said).catch(() => {}),
					),
				);
			};
			if (!off) await tell();
			else if (said.text.includes('"kind":"here"')) looking.push(tell);
		});
	}
	const cut = (now: boolean) => {
		off = now;
		if (off) return;
		for (const tell of looking) void tell();
		looking = [];
	};
	return { cut };
}
