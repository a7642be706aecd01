import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { relay, relayPath } from '../../src/serve/relay.mjs';

let server: Server;
let address: string;
let passing: ReturnType<typeof relay>;
const opened: WebSocket[] = [];

beforeEach(async () => {
	passing = relay();
	server = createServer((_, response) => response.end('page'));
	passing.attach(server);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}${relayPath}`;
});
afterEach(() => {
	for (const socket of opened.splice(0)) socket.terminate();
	passing.close();
	server.close();
	server.closeAllConnections();
});

interface Guest {
	socket: WebSocket;
	heard: unknown[];
	say: (message: unknown) => void;
}

async function guest(to = address): Promise<Guest> {
	const socket = new WebSocket(to);
	opened.push(socket);
	const heard: unknown[] = [];
	socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString())));
	await once(socket, 'open');
	return { socket, heard, say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)) };
}

/** Everything that was sent before has been heard when this is answered. */
async function settled({ heard, say }: Guest): Promise<void> {
	const pongs = () => heard.filter((one) => (one as { type: string }).type === 'pong').length;
	const before = pongs();
	say({ type: 'ping' });
	await vi.waitFor(() => expect(pongs()).toBe(before + 1), { timeout: 20_000 });
}

const published = ({ heard }: Guest) => heard.filter((one) => (one as { type: string }).type === 'publish');

test('passes texts on among those who subscribed to a topic, and to nobody else', async () => {
	const [anna, bob, stranger] = await Promise.all([guest(), guest(), guest()]);
	for (const one of [anna, bob]) one.say({ type: 'subscribe', topics: ['room'] });
	stranger.say({ type: 'subscribe', topics: ['other'] });
	for (const one of [anna, bob, stranger]) await settled(one);
	anna.say({ type: 'publish', topic: 'room', data: 'sealed' });
	await settled(anna);
	for (const one of [bob, stranger]) await settled(one);
	expect(published(bob)).toEqual([{ type: 'publish', topic: 'room', data: 'sealed', clients: 2 }]);
	expect(published(stranger)).toEqual([]);
	bob.say({ type: 'unsubscribe', topics: ['room'] });
	await settled(bob);
	anna.say({ type: 'publish', topic: 'room', data: 'again' });
	await settled(anna);
	await settled(bob);
	expect(published(bob)).toHaveLength(1);
});

test('survives whatever is no message', async () => {
	const [anna, bob] = await Promise.all([guest(), guest()]);
	bob.say({ type: 'subscribe', topics: ['room', 5, 'x'.repeat(1_000), null] });
	await settled(bob);
	const garbage = [
		'',
		'{',
		'null',
		'[]',
		'5',
		'{"type":"subscribe"}',
		'{"type":"subscribe","topics":{"length":9}}',
		'{"type":"publish","topic":["room"]}',
		'{"type":"constructor"}',
		'{"__proto__":{"type":"ping"}}',
	];
	for (const text of garbage) anna.say(text);
	anna.socket.send(Buffer.from([0, 255, 1]));
	await settled(anna);
	anna.say({ type: 'publish', topic: 'x'.repeat(1_000), data: 'sealed' });
	await settled(anna);
	await settled(bob);
	expect(published(bob)).toEqual([]);
	const raw = connect(Number(new URL(address).port), '127.0.0.1');
	raw.write(`GET ${relayPath} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 99\r\n\r\n`);
	raw.resume();
	await once(raw, 'close');
	await settled(await guest());
});

test('ends the connection of who sends too much at once or without end, and of nobody else', async () => {
	const [bob, large, fast] = await Promise.all([guest(), guest(), guest()]);
	large.say('x'.repeat(200_000));
	await once(large.socket, 'close');
	for (let n = 0; n < 1_000; n++) fast.say({ type: 'subscribe', topics: [`t${n}`] });
	await once(fast.socket, 'close');
	await settled(bob);
	expect(bob.socket.readyState).toBe(WebSocket.OPEN);
});

test('takes no more than so many connections of one address, and answers at its own path alone', async () => {
	await Promise.all(Array.from({ length: 60 }, () => guest()));
	await expect(guest()).rejects.toThrow('404');
	opened.splice(0, 1)[0]!.terminate();
	await vi.waitFor(async () => settled(await guest()), { timeout: 20_000, interval: 200 });
	await expect(guest(address.replace(relayPath, '/elsewhere'))).rejects.toThrow('404');
});
