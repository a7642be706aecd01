import { once } from 'node:events';
import { createServer } from 'node:http';

export interface Witness {
	/** Where a browser sends what it wants from any other computer. */
	readonly proxy: string;
	/** Every host that was asked for. */
	readonly asked: string[];
	close(): void;
}

/** A proxy that lets nothing through and remembers who was asked for: it also hears workers, sockets and prefetching. */
export async function witness(): Promise<Witness> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.writeHead(502, { 'Content-Type': 'text/plain' }).end('Nobody is here.');
	});
	server.on('connect', (request, socket) => {
		asked.push(request.url ?? '');
		socket.end('HTTP/1.1 502 Nobody\r\n\r\n');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('A TCP server has a port.');
	return { proxy: `http://127.0.0.1:${bound.port}`, asked, close: () => server.close() };
}
