import sirv from 'sirv';
import { relayPath } from './relay.mjs';
import { cacheControl, securityHeaders } from './headers.mjs';

/**
 * Answers every address of the app: a file where there is one, else the shell, which finds the route itself.
 * What has a file extension or belongs to the build and is missing is a 404, never the shell under a wrong name.
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function pages(folder) {
	const files = sirv(folder, { single: true, etag: true, ignores: ['^/_app/'] });
	return (request, response) => {
		const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
		// A page asks whether devices are introduced here: a host of mere files has no such path.
		if (path === relayPath) return void response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
		for (const [name, value] of securityHeaders(path)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		response.setHeader('Cache-Control', cacheControl(path));
		files(request, response, () => {
			response.setHeader('Cache-Control', 'no-cache');
			response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('Not found\n');
		});
	};
}
