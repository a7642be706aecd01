// `npm start`: serves the built app on this computer, and introduces devices of a team to one another. Everything else
// happens in the browser.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listen, ListenProblem } from './serve/listen.mjs';
import { pages } from './serve/pages.mjs';
import { relay } from './serve/relay.mjs';

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../build'));

try {
	if (!existsSync(join(folder, 'index.html'))) {
		throw new ListenProblem(`There is no built app in ${folder}: run "npm run build" first.`);
	}
	const introductions = relay();
	const { address, close } = await listen(pages(folder), process.env['HOST'], process.env['PORT'], introductions.attach);
	console.log(`Daybook: ${address}`);
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => {
			introductions.close();
			close();
		});
} catch (problem) {
	if (!(problem instanceof ListenProblem)) throw problem;
	console.error(problem.message);
	process.exitCode = 1;
}
