import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';

const program = createRequire(import.meta.url)
	.resolve('y-websocket-server/package.json')
	.replace('package.json', 'bin/server.cjs');

/** A port that nobody listens at. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, 'localhost', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** Starts the server that y-websocket publishes, as it is. */
export async function startCarrier(port?: number): Promise<{ address: string; port: number; stop: () => Promise<void> }> {
	const at = port ?? (await freePort());
	const child: ChildProcess = fork(program, { env: { ...process.env, HOST: 'localhost', PORT: String(at) }, silent: true });
	await new Promise<void>((resolve, reject) => {
		child.once('error', reject);
		child.stdout!.on('data', (data: Buffer) => data.toString().includes('running') && resolve());
	});
	const stop = () =>
		new Promise<void>((resolve) => {
			child.once('exit', () => resolve());
			child.kill();
		});
	return { address: `ws://localhost:${at}`, port: at, stop };
}
