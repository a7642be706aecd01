import { ask } from '../ask.mjs';
import { atMost } from '../result.mjs';

/** How long an import of one change takes, and for how long the page stands still. @param {import('../ground.mjs').Ground} ground */
export async function imports(ground) {
	await ground.start();
	const page = await ground.bench();
	const results = [];
	for (const count of ground.quick ? [1000] : [5000, 30_000]) {
		const { took, stall } = await ask(page, 'importOf', count);
		results.push(
			atMost(`import of ${count} in one change`, took / 1000, 's'),
			atMost(`import of ${count}, longest stall of the page`, stall, 'ms'),
		);
	}
	for (const count of ground.quick ? [1000] : [5000, 30_000]) {
		for (const again of [false, true]) {
			const { took, stall } = await ask(page, 'importFile', count, `file of ${count}`);
			const name = `file of ${count} events read, planned and ${again ? 'found to be here' : 'imported'}`;
			results.push(atMost(name, took / 1000, 's'), atMost(`${name}, longest stall of the page`, stall, 'ms', 200));
		}
	}
	await ground.close();
	return results;
}
