import { ask } from '../ask.mjs';
import { meterOf } from '../meter.mjs';
import { atMost, noted } from '../result.mjs';

/** Records of a first sync that is tried beside y-webrtc as it comes: the first are few enough for it. */
const beside = [300, 1_000, 10_000];
const many = 100_000;

/** @param {number} bytes */
const kilobytes = (bytes) => `${Math.round(bytes / 1024).toLocaleString('en-GB')} KiB`;

/**
 * A newcomer gets so many records over a data channel of this computer. @param {import('@playwright/test').Page} page
 * @param {number} count
 */
async function firstSync(page, count) {
	await ask(page, 'prepareSync', count);
	const meter = await meterOf(page);
	const cpuBefore = await meter.cpu();
	const { took, bytes } = await ask(page, 'syncConverge', count);
	const cpu = atMost('CPU of that, at both ends', (await meter.cpu()) - cpuBefore, 'ms');
	const name = `${count.toLocaleString('en-GB')} records reach a newcomer`;
	if (!beside.includes(count)) return [noted(atMost(name, took, 'ms'), `${kilobytes(bytes)} on the wire, both ways`), cpu];
	const plain = await ask(page, 'plainConverge', count);
	const stopped = plain.arrived < count;
	const measured = atMost(name, took, 'ms', undefined, stopped ? undefined : plain.took);
	const theirs = stopped
		? `y-webrtc stops: ${plain.arrived} of them arrive, for the state is ${kilobytes(plain.bytes)}`
		: `the peer is y-webrtc, ${kilobytes(plain.bytes)}`;
	return [noted(measured, `${kilobytes(bytes)} on the wire, both ways; ${theirs}`), cpu];
}

/** What the sync of a team costs on the wire, in time and in memory. @param {import('../ground.mjs').Ground} ground */
export async function syncing(ground) {
	await ground.start();
	const page = await ground.bench();
	const meter = await meterOf(page);
	const results = [];
	for (const count of beside) {
		results.push(...(await firstSync(page, count)));
		if (count === 1_000) {
			const { out, back } = await ask(page, 'bytesPerEdit', 20);
			results.push(noted(atMost('bytes of one edit to each peer', out, 'B', 250), `${Math.round(back)} B come back`));
			const { seal, check, raw } = await ask(page, 'sealing', 500);
			results.push(
				noted(
					atMost('a row signed and sealed', seal, 'µs', undefined, raw),
					`${Math.round(1e6 / seal).toLocaleString('en-GB')} a second; the peer is Y.applyUpdate alone`,
				),
			);
			results.push(
				noted(
					atMost('a row opened and checked', check, 'µs', undefined, raw),
					`${Math.round(1e6 / check).toLocaleString('en-GB')} a second`,
				),
			);
		}
		await ask(page, 'letSyncGo');
	}
	const count = ground.quick ? 10_000 : many;
	const before = await meter.heap();
	const last = await firstSync(page, count);
	if (!ground.quick) results.push(...last);
	const memory = (await meter.heap()) - before;
	results.push(
		noted(
			atMost('memory that both ends of a sync hold', memory / 2 ** 20, 'MiB'),
			`two stores, two teams and a connection at ${count.toLocaleString('en-GB')} records`,
		),
	);
	await ask(page, 'letSyncGo');
	await ground.close();
	return results;
}
