import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

type Reply = Record<string, unknown>;

/** A target of the browser that commands can be given to. */
export interface Tab {
	/** Gives what an expression is there; a promise is waited for. */
	run: <Value>(expression: string) => Promise<Value>;
}

/** A browser that nobody holds visible: Playwright tells each of its pages that it is looked at, whatever lies over it. */
export interface PlainBrowser {
	open: (address: string, before?: string) => Promise<Tab>;
	/** The service worker, once there is one. */
	worker: () => Promise<Tab>;
	allowNotifications: (origin: string) => Promise<void>;
	close: () => Promise<void>;
}

/** One line of commands to the browser, by the DevTools protocol. */
async function connect(address: string) {
	const socket = new WebSocket(address);
	const waiting = new Map<number, { done: (reply: Reply) => void; failed: (error: Error) => void }>();
	let last = 0;
	socket.on('message', (data: Buffer) => {
		const { id, result, error } = JSON.parse(data.toString()) as { id?: number; result?: Reply; error?: { message: string } };
		const asked = waiting.get(id ?? 0);
		if (error) asked?.failed(new Error(error.message));
		else asked?.done(result ?? {});
	});
	await new Promise((done, failed) => socket.on('open', done).on('error', failed));
	return (method: string, params: Reply = {}, sessionId?: string) =>
		new Promise<Reply>((done, failed) => {
			waiting.set(++last, { done, failed });
			socket.send(JSON.stringify({ id: last, method, params, ...(sessionId !== undefined && { sessionId }) }));
		});
}

function addressOf(browser: ChildProcess): Promise<string> {
	return new Promise((done, failed) => {
		let said = '';
		browser.stderr?.on('data', (data: Buffer) => {
			said += data.toString();
			const address = /ws:\/\/\S+/.exec(said)?.[0];
			if (address !== undefined) done(address);
		});
		browser.on('exit', () => failed(new Error(`The browser ended: ${said}`)));
	});
}

/** Starts Chromium with a profile of its own, and with nothing that keeps hidden tabs awake. */
export async function startPlainBrowser(flags: string[] = []): Promise<PlainBrowser> {
	const profile = await mkdtemp(join(tmpdir(), 'daybook-hidden-'));
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const fixed = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'];
	const browser = spawn(process.env['CHROMIUM_PATH'] ?? 'chromium', [...fixed, ...asRoot, ...flags], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, TZ: 'Europe/Rome' },
	});
	const send = await connect(await addressOf(browser));

	async function attach(targetId: unknown): Promise<{ tab: Tab; session: string }> {
		const session = (await send('Target.attachToTarget', { targetId, flatten: true }))['sessionId'] as string;
		const run = async <Value>(expression: string) => {
			const asked = { expression, awaitPromise: true, returnByValue: true };
			const { result, exceptionDetails } = (await send('Runtime.evaluate', asked, session)) as {
				result: { value: Value };
				exceptionDetails?: unknown;
			};
			if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
			return result.value;
		};
		return { tab: { run }, session };
	}

	return {
		async open(address, before) {
			const { tab, session } = await attach((await send('Target.createTarget', { url: 'about:blank' }))['targetId']);
			await send('Page.enable', {}, session);
			if (before !== undefined) await send('Page.addScriptToEvaluateOnNewDocument', { source: before }, session);
			await send('Page.navigate', { url: address }, session);
			return tab;
		},
		async worker() {
			for (;;) {
				const { targetInfos } = (await send('Target.getTargets')) as unknown as { targetInfos: { targetId: string; type: string }[] };
				const found = targetInfos.find(({ type }) => type === 'service_worker');
				if (found) return (await attach(found.targetId)).tab;
			}
		},
		allowNotifications: async (origin) => void (await send('Browser.grantPermissions', { permissions: ['notifications'], origin })),
		async close() {
			browser.removeAllListeners('exit');
			const ended = new Promise((done) => browser.on('exit', done));
			browser.kill();
			await ended;
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
