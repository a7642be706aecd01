import { WebSocketServer } from 'ws';

/**
 * Where a page of this origin is introduced to others: the protocol of y-webrtc's signalling server, in which texts are
 * passed on among those who subscribed to a topic. What passes is sealed, so this learns addresses, names of rooms that
 * say nothing, and times. Nothing is kept.
 */
export const relayPath = '/signal';

/** Limits: a text, a topic's name, topics of one connection, connections of one address and in all. */
const mostBytes = 64 * 1024;
const longestTopic = 100;
const mostTopics = 100;
const mostOfAddress = 60;
const mostConnections = 500;
/** Messages that one connection may send at once, and a second. */
const burst = 300;
const perSecond = 50;
/** Bytes that may wait for one who does not read. */
const mostWaiting = 4 * 1024 * 1024;
const pingEvery = 30_000;

/** @typedef {{ topics: Set<string>, allowance: number, at: number, alive: boolean }} Guest */

/** Whether one more message is within what a connection may send.
 * @param {Guest} guest @param {number} now */
function isAllowed(guest, now) {
	guest.allowance = Math.min(burst, guest.allowance + ((now - guest.at) / 1000) * perSecond);
	guest.at = now;
	if (guest.allowance < 1) return false;
	guest.allowance -= 1;
	return true;
}

/** The message in a frame; undefined if it holds none.
 * @param {import('ws').RawData} data @returns {Record<string, unknown> | undefined} */
function messageIn(data) {
	try {
		const value = JSON.parse(data.toString());
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** @param {unknown} topics @returns {string[]} */
const topicsIn = (topics) =>
	Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string' && topic.length <= longestTopic) : [];

/** Passes texts on among connections. */
class Relay {
	/** @type {Map<import('ws').WebSocket, Guest>} */
	guests = new Map();
	/** @type {Map<string, Set<import('ws').WebSocket>>} */
	topics = new Map();

	/** @param {import('ws').WebSocket} socket @param {import('ws').RawData} data */
	hear(socket, data) {
		const guest = this.guests.get(socket);
		if (!guest) return;
		// Who sends without end is not worth a connection.
		if (!isAllowed(guest, performance.now())) return socket.close(1008, 'Too many messages');
		const message = messageIn(data);
		if (message?.['type'] === 'subscribe') this.subscribe(socket, guest, topicsIn(message['topics']));
		else if (message?.['type'] === 'unsubscribe') for (const topic of topicsIn(message['topics'])) this.unsubscribe(socket, guest, topic);
		else if (message?.['type'] === 'publish') this.publish(message);
		else if (message?.['type'] === 'ping') socket.send('{"type":"pong"}');
	}

	/** @param {import('ws').WebSocket} socket @param {Guest} guest @param {string[]} topics */
	subscribe(socket, guest, topics) {
		for (const topic of topics) {
			if (guest.topics.size >= mostTopics) return;
			guest.topics.add(topic);
			const sockets = this.topics.get(topic) ?? new Set();
			this.topics.set(topic, sockets.add(socket));
		}
	}

	/** @param {import('ws').WebSocket} socket @param {Guest} guest @param {string} topic */
	unsubscribe(socket, guest, topic) {
		guest.topics.delete(topic);
		const sockets = this.topics.get(topic);
		sockets?.delete(socket);
		if (sockets?.size === 0) this.topics.delete(topic);
	}

	/** @param {Record<string, unknown>} message */
	publish(message) {
		const { topic } = message;
		const sockets = typeof topic === 'string' ? this.topics.get(topic) : undefined;
		const text = JSON.stringify({ ...message, clients: sockets?.size });
		for (const socket of sockets ?? []) if (socket.bufferedAmount < mostWaiting) socket.send(text);
	}

	/** @param {import('ws').WebSocket} socket */
	leave(socket) {
		const guest = this.guests.get(socket);
		for (const topic of guest?.topics ?? []) if (guest) this.unsubscribe(socket, guest, topic);
		this.guests.delete(socket);
	}

	/** Ends connections of which nothing is heard any more. */
	ping() {
		for (const [socket, guest] of this.guests) {
			if (!guest.alive) socket.terminate();
			guest.alive = false;
			if (socket.readyState === socket.OPEN) socket.ping();
		}
	}
}

/** @returns {{ attach: (server: import('node:http').Server) => void, close: () => void }} */
export function relay() {
	const server = new WebSocketServer({ noServer: true, maxPayload: mostBytes, perMessageDeflate: false });
	const passing = new Relay();
	/** @type {Map<string, number>} */
	const addresses = new Map();
	const timer = setInterval(() => passing.ping(), pingEvery);
	timer.unref();
	server.on('connection', (/** @type {import('ws').WebSocket} */ socket, request) => {
		const address = request.socket.remoteAddress ?? '';
		addresses.set(address, (addresses.get(address) ?? 0) + 1);
		passing.guests.set(socket, { topics: new Set(), allowance: burst, at: performance.now(), alive: true });
		socket.on('message', (data) => passing.hear(socket, data));
		socket.on('pong', () => {
			const guest = passing.guests.get(socket);
			if (guest) guest.alive = true;
		});
		// A frame that is too large or none at all: the connection ends, and nothing else.
		socket.on('error', () => socket.terminate());
		socket.on('close', () => {
			passing.leave(socket);
			const left = (addresses.get(address) ?? 1) - 1;
			if (left > 0) addresses.set(address, left);
			else addresses.delete(address);
		});
	});
	/** @param {import('node:http').IncomingMessage} request */
	const isWelcome = ({ url, socket }) =>
		(url ?? '').split('?', 1)[0] === relayPath &&
		passing.guests.size < mostConnections &&
		(addresses.get(socket.remoteAddress ?? '') ?? 0) < mostOfAddress;
	return {
		attach: (http) => {
			http.on('upgrade', (request, socket, head) => {
				socket.on('error', () => socket.destroy());
				if (!isWelcome(request)) return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
				server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
			});
		},
		close: () => {
			clearInterval(timer);
			for (const socket of passing.guests.keys()) socket.terminate();
			server.close();
		},
	};
}
