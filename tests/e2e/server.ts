import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Server {
	readonly address: string;
	readonly port: number;
	/** As by a power cut: no goodbye to anyone. */
	kill(): Promise<void>;
}

/** Serves a built app from a process of its own, which a test may kill; port 0 is any free port. */
export async function serve(folder = 'build', port = 0): Promise<Server> {
	const child = spawn(process.execPath, ['src/serve.mjs', folder], {
		env: { ...process.env, PORT: String(port), HOST: 'localhost' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(child, 'exit');
	const lines = createInterface(child.stdout);
	const first = await Promise.race([once(lines, 'line'), ended.then(() => [''])]);
	const address = /http:\S+/.exec(String(first[0]))?.[0];
	if (address === undefined) throw new Error(`The server did not start on port ${port}.`);
	return {
		address,
		port: Number(new URL(address).port),
		async kill() {
			child.kill('SIGKILL');
			await ended;
		},
	};
}
