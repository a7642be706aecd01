// Starts a Firefox and stands between it and Playwright: `node firefoxBridge.mjs FIREFOX ARGUMENT …`. Playwright sends
// every page it opens the media features to pretend, by a command that Firefox ESR 153 does not know yet; here it is
// answered as done, for no test of Firefox needs it. All else passes as it is.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import WebSocket, { WebSocketServer } from 'ws';

const unknown = 'emulation.setMediaFeaturesOverride';

/** @param {WebSocket} client @param {string} address */
function pass(client, address) {
	const browser = new WebSocket(address, { perMessageDeflate: false });
	const opened = new Promise((done) => browser.once('open', done));
	client.on('message', async (data) => {
		const text = String(data);
		const { id, method } = JSON.parse(text);
		await opened;
		if (method === unknown) client.send(JSON.stringify({ type: 'success', id, result: {} }));
		else browser.send(text);
	});
	browser.on('message', (data) => client.send(String(data)));
	browser.on('close', () => client.close());
	client.on('close', () => browser.close());
}

const [program = '', ...args] = process.argv.slice(2);
const firefox = spawn(program, args, { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.on('exit', (status) => process.exit(status ?? 1));
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => firefox.kill());
for await (const line of createInterface(firefox.stderr)) {
	const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
	if (address === undefined) {
		console.error(line);
		continue;
	}
	const bridge = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
	bridge.on('connection', (client, { url }) => pass(client, `${address}${url}`));
	bridge.on('listening', () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${bridge.address().port}`));
}
