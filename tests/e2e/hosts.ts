import { chromium, type Browser } from '@playwright/test';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * So many hosts, 10.77.0.1 and on, and one between them that can cut the wire of each. No packet leaves. The first line it
 * says: the processes that hold the middle and the hosts; it ends with its input.
 */
const wiring = `
set -e
unshare -n sleep 900 & M=$!
all=$M
trap 'kill $all' EXIT
sleep 1
nsenter -t $M -n sh -c 'ip link add br0 type bridge; ip link set br0 up'
for n in $(seq "$1"); do
  unshare -n sleep 900 & H=$!
  all="$all $H"
  sleep 1
  ip link add v$n type veth peer name m$n
  ip link set v$n netns $H; ip link set m$n netns $M
  nsenter -t $M -n ip link set m$n master br0 up
  nsenter -t $H -n sh -c "ip link set lo up; ip addr add 10.77.0.$n/24 dev v$n; ip link set v$n up; ip route add default dev v$n"
done
echo "$all"
cat > /dev/null
`;

/** Why hosts cannot be made here; undefined if they can. */
export function cannotWire(): string | undefined {
	if (process.getuid?.() !== 0) return 'Hosts of their own can only be made by root.';
	const made = spawnSync('unshare', ['-n', 'ip', 'link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1']);
	return made.status === 0 ? undefined : 'This computer lets nobody make hosts of their own (unshare, iproute2).';
}

export interface Hosts {
	/** The app's address, served on the first host, whose relay introduces devices. */
	address: string;
	/** A browser on each host. */
	browsers: Browser[];
	/** Cuts the wire of a host, or mends it; 1 is the first. */
	cut: (host: number, off: boolean) => void;
	/** Ends the server of the app as a power cut would; gives what starts it anew at the same address. */
	killServer: () => Promise<() => Promise<void>>;
	close: () => Promise<void>;
}

async function firstLine(child: ChildProcess): Promise<string> {
	const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
	return line;
}

async function served(host: string, port: string): Promise<{ child: ChildProcess; address: string }> {
	const env = { ...process.env, HOST: '10.77.0.1', PORT: port };
	const child = spawn('nsenter', ['-t', host, '-n', process.execPath, 'src/serve.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
	return { child, address: /http:\S+/.exec(await firstLine(child))![0] };
}

function launchOn(host: string, folder: string, address: string): Promise<Browser> {
	const executablePath = join(folder, `browser-${host}`);
	writeFileSync(executablePath, `#!/bin/sh\nexec nsenter -t ${host} -n -- "${process.env['CHROMIUM_PATH']}" "$@"\n`);
	chmodSync(executablePath, 0o700);
	// Keys are made in a secure context only; over plain http that is one by this alone.
	const args = [
		'--no-sandbox',
		'--disable-quic',
		'--autofill-server-url=http://localhost:1/',
		`--unsafely-treat-insecure-origin-as-secure=${address}`,
	];
	return chromium.launch({ executablePath, args });
}

/** Starts so many hosts, the app on the first, and a browser on each. */
export async function startHosts(count: number): Promise<Hosts> {
	const folder = mkdtempSync(join(tmpdir(), 'daybook-hosts-'));
	const wires = spawn('bash', ['-c', wiring, 'wiring', String(count)], { stdio: ['pipe', 'pipe', 'inherit'] });
	const [middle = '', ...hosts] = (await firstLine(wires)).split(' ');
	let server = await served(hosts[0]!, '0');
	const { address } = server;
	const browsers: Browser[] = [];
	for (const host of hosts) browsers.push(await launchOn(host, folder, address));
	return {
		address,
		browsers,
		cut: (host, off) => void execFileSync('nsenter', ['-t', middle, '-n', 'ip', 'link', 'set', `m${host}`, off ? 'down' : 'up']),
		killServer: async () => {
			server.child.kill('SIGKILL');
			await once(server.child, 'exit');
			return async () => void (server = await served(hosts[0]!, new URL(address).port));
		},
		close: async () => {
			for (const browser of browsers) await browser.close();
			server.child.kill();
			wires.stdin.end();
			await once(wires, 'exit');
			rmSync(folder, { recursive: true });
		},
	};
}
