import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

// A process takes its time to start when the computer has other things to do.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
const started: ChildProcess[] = [];

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'daybook-serve-'));
	writeFileSync(join(folder, 'index.html'), '<title>Daybook</title>');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

function start(env: Record<string, string>, from = folder) {
	const child = spawn(process.execPath, ['src/serve.mjs', from], {
		env: { ...process.env, HOST: '', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	started.push(child);
	return child;
}

async function addressOf(child: ReturnType<typeof start>): Promise<string> {
	const [line] = (await once(child.stdout, 'data')) as [Buffer];
	return /^Daybook: (http:\/\/localhost:\d+)\n$/.exec(line.toString())?.[1] ?? `unexpected: ${line.toString()}`;
}

async function endOf(child: ReturnType<typeof start>) {
	const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number | null]>]);
	return { said, code };
}

test('says one address, where every address of the app gives its one page', async () => {
	const address = await addressOf(start({ PORT: '0' }));
	for (const path of ['/', '/calendar/week/2026-11-22', '/no/such/page?x=1', '/%E0%A4%A']) {
		const answer = await fetch(address + path);
		expect([answer.status, await answer.text()], path).toEqual([200, '<title>Daybook</title>']);
	}
	expect((await fetch(`${address}/_app/immutable/old.js`)).status, 'never a page in place of a script').toBe(404);
	expect((await fetch(address, { method: 'POST' })).status).toBe(405);
});

test.each(['127.0.0.1', 'localhost'])('says in one sentence that the port is taken, on %s too', async (host) => {
	const address = await addressOf(start({ PORT: '0' }));
	const port = new URL(address).port;
	const { said, code } = await endOf(start({ PORT: port, HOST: host }));
	expect(code).toBe(1);
	expect(said).toMatch(new RegExp(`^Port ${port} is taken by another program: .+\\n$`));
});

test.each([
	[{ PORT: 'abc' }, /^PORT must be a number/],
	[{ PORT: '70000' }, /^PORT must be a number/],
	[{ PORT: '0', HOST: 'no-such-host.invalid' }, /^This computer has no address "no-such-host.invalid"/],
])('refuses %o in one sentence', async (env, sentence) => {
	const { said, code } = await endOf(start(env));
	expect([code, said.trim().split('\n').length]).toEqual([1, 1]);
	expect(said).toMatch(sentence);
});

test('says what to do when nothing was built', async () => {
	const { said, code } = await endOf(start({ PORT: '0' }, join(folder, 'none')));
	expect(code).toBe(1);
	expect(said).toMatch(/^There is no built app in .+: run "npm run build" first\.\n$/);
});

test.each(['SIGINT', 'SIGTERM'] as const)('stops at once and cleanly on %s, also with a browser still connected', async (signal) => {
	const child = start({ PORT: '0' });
	const address = await addressOf(child);
	await (await fetch(address)).text();
	child.kill(signal);
	expect(await endOf(child)).toEqual({ said: '', code: 0 });
});
