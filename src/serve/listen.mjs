import { createServer } from 'node:http';

/** A start that cannot succeed, for a reason a person can mend: its message is the one sentence they read. */
export class ListenProblem extends Error {}

/**
 * Both loopback addresses answer to "localhost". Taking only one would let another program sit on the other, and the
 * browser would then show that program, with its storage, under our address.
 */
const loopback = ['127.0.0.1', '::1'];

/** @param {string | undefined} text */
function readPort(text) {
	if (text === undefined || text === '') return 4173;
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535) {
		throw new ListenProblem(`PORT must be a number from 0 to 65535, and it is "${text}".`);
	}
	return port;
}

/** @param {string} code @param {string} host @param {number} port */
function explain(code, host, port) {
	const where = `${host}:${port}`;
	if (code === 'EADDRINUSE') {
		return `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`;
	}
	if (code === 'EACCES') return `This account may not use port ${port}: choose one above 1023, for example PORT=4173.`;
	if (['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL'].includes(code)) {
		return `This computer has no address "${host}": set HOST to localhost or to one of its own addresses.`;
	}
	return `Cannot listen on ${where} (${code}).`;
}

/**
 * @param {import('node:http').RequestListener} answer @param {string} host @param {number} port
 * @param {(server: import('node:http').Server) => void} attach
 * @returns {Promise<import('node:http').Server>}
 */
function open(answer, host, port, attach) {
	const server = createServer(answer);
	attach(server);
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen({ host, port, exclusive: true }, () => done(server));
	});
}

/** @param {import('node:http').Server} server */
function portOf(server) {
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('A TCP server has an address and a port.');
	return bound.port;
}

/**
 * Listens on HOST and PORT (localhost and 4173 unless told; port 0 takes a free one).
 * Answers the one address to open and a function that stops every server.
 * @param {import('node:http').RequestListener} answer
 * @param {string | undefined} hostText
 * @param {string | undefined} portText
 * @param {(server: import('node:http').Server) => void} [attach] what else each server answers
 */
export async function listen(answer, hostText, portText, attach = () => {}) {
	const host = hostText || 'localhost';
	let port = readPort(portText);
	/** @type {import('node:http').Server[]} */
	const servers = [];
	const close = () => {
		for (const server of servers) {
			server.close();
			server.closeAllConnections();
		}
	};
	for (const name of host === 'localhost' ? loopback : [host]) {
		try {
			const server = await open(answer, name, port, attach);
			servers.push(server);
			port = portOf(server);
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
			// A computer without IPv6 has no second loopback address.
			if (name === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
			close();
			throw new ListenProblem(explain(code, name, port));
		}
	}
	return { address: `http://${shownHost(host)}:${port}`, close };
}

/**
 * Storage and offline use need a secure context; over plain http only localhost is one.
 * @param {string} host
 */
function shownHost(host) {
	if (host === '0.0.0.0' || host === '::') return 'localhost';
	return host.includes(':') ? `[${host}]` : host;
}
