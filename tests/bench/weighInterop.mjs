// How much reading, writing and reckoning of calendar data weighs, without the screens and without Temporal.
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { atMost } from './result.mjs';

/** @returns {Promise<import('./result.mjs').Measured>} */
export async function weighInterop() {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			target: 'esnext',
			rolldownOptions: { input: resolve('tests/bench/page/interop.ts'), preserveEntrySignatures: 'strict' },
		},
	});
	const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	const bytes = chunks.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? gzipSync(chunk.code, { level: 9 }).length : 0), 0);
	return atMost('calendar files and recurrence, gzip', bytes / 1000, 'kB', 45);
}
