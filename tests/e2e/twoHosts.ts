import { chromium, type Browser } from '@playwright/test';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Two hosts on a private wire, 10.77.0.1 and 10.77.0.2, and a third between them that can cut it. No packet leaves. */
const wiring = `
set -e
ip link set lo up
unshare -n sleep 900 & B=$!
unshare -n sleep 900 & M=$!
trap 'kill $B $M' EXIT
sleep 1
ip link add v0 type veth peer name m0
ip link add v1 type veth peer name m1
ip link set v1 netns $B; ip link set m0 netns $M; ip link set m1 netns $M
nsenter -t $M -n sh -c 'ip link add br0 type bridge; ip link set br0 up; ip link set m0 master br0 up; ip link set m1 master br0 up'
ip addr add 10.77.0.1/24 dev v0; ip link set v0 up; ip route add default dev v0
nsenter -t $B -n sh -c 'ip link set lo up; ip addr add 10.77.0.2/24 dev v1; ip link set v1 up; ip route add default dev v1'
echo "$$ $B $M"
cat > /dev/null
`;

/** Why two hosts cannot be made here; undefined if they can. */
export function cannotWire(): string | undefined {
	if (process.getuid?.() !== 0) return 'Hosts of their own can only be made by root.';
	const made = spawnSync('unshare', ['-n', 'ip', 'link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1']);
	return made.status === 0 ? undefined : 'This computer lets nobody make hosts of their own (unshare, iproute2).';
}

export interface TwoHosts {
	/** The app's address, served on the first host. */
	address: string;
	/** A browser on each host. */
	browsers: [Browser, Browser];
	/** Cuts the wire, or mends it. */
	cut: (off: boolean) => void;
	close: () => Promise<void>;
}

async function firstLine(child: ChildProcess): Promise<string> {
	const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
	return line;
}

/** Starts both hosts, the app on the first, and a browser on each. */
export async function twoHosts(): Promise<TwoHosts> {
	const folder = mkdtempSync(join(tmpdir(), 'daybook-hosts-'));
	const wires = spawn('unshare', ['-n', 'bash', '-c', wiring], { stdio: ['pipe', 'pipe', 'inherit'] });
	const [first = '', second = '', middle = ''] = (await firstLine(wires)).split(' ');
	const env = { ...process.env, HOST: '10.77.0.1', PORT: '0' };
	const server = spawn('nsenter', ['-t', first, '-n', process.execPath, 'src/serve.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
	const address = /http:\S+/.exec(await firstLine(server))![0];
	const launch = (host: string) => {
		const executablePath = join(folder, `browser-${host}`);
		writeFileSync(executablePath, `#!/bin/sh\nexec nsenter -t ${host} -n -- "${process.env['CHROMIUM_PATH']}" "$@"\n`);
		chmodSync(executablePath, 0o700);
		// Keys are made in a secure context only; over plain http that is one by this alone.
		return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--autofill-server-url=http://localhost:1/', `--unsafely-treat-insecure-origin-as-secure=${address}`] });
	};
	const browsers: [Browser, Browser] = [await launch(first), await launch(second)];
	return {
		address,
		browsers,
		cut: (off) => void execFileSync('nsenter', ['-t', middle, '-n', 'ip', 'link', 'set', 'm1', off ? 'down' : 'up']),
		close: async () => {
			for (const browser of browsers) await browser.close();
			server.kill();
			wires.stdin.end();
			await once(wires, 'exit');
			rmSync(folder, { recursive: true });
		},
	};
}
