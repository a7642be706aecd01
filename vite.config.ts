import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import program from './package.json' with { type: 'json' };
import { scrollWhileThere } from './src/lib/ui/calendar/scrollWhileThere.ts';
import { withoutToolbar } from './src/lib/ui/calendar/withoutToolbar.ts';
import { completeTranslations } from './src/lib/ui/words/completeTranslations.ts';

const words = './src/lib/ui/words';

/** Tests that put other modules in the place of ours, which no other test may see; the rest share theirs, in half the time. */
const alone = ['tests/store/migrations.test.ts', 'tests/domain/recurrence/zones.test.ts'];

/** Many seeds, many replicas, programs of others, or waits for a clock: minutes of work, which `npm run check` leaves to `npm test`. */
const suites = [
	'tests/sync/{attacks,bringing,carrier,contents,converge,desk,folder,folderAttacks,fullStorage,gates,histories,lists,outsiders,protocol,tampering,wrongClock}.test.ts',
	'tests/service-worker/reminding.test.ts',
	'tests/store/{find,undo}.property.test.ts',
	'tests/interop/ics/write/*.test.ts',
];

/**
 * What loads the first page. Only it says beforehand which other files an import needs: that list weighs up to 4 kB for each
 * import, and all the rest is kept on the device by the time somebody asks for it.
 */
const firstPaint = /entry\/app\.|nodes\/[1-9]/;

export default defineConfig({
	// Which release this is; which build of it, SvelteKit says by the moment.
	define: { daybookVersion: JSON.stringify(program.version) },
	plugins: [
		completeTranslations(`${words}/messages`),
		// It would empty and fill the folder anew under the eyes of whoever checks the types meanwhile.
		...(process.env['WORDS_ARE_COMPILED']
			? []
			: [
					paraglideVitePlugin({
						project: `${words}/project.inlang`,
						outdir: `${words}/compiled`,
						strategy: ['globalVariable', 'baseLocale'],
					}),
				]),
		scrollWhileThere(),
		withoutToolbar(),
		sveltekit(),
	],
	// Browsers that know light-dark() by themselves: lowered, it would be resolved once for the root, not where it is used.
	build: {
		modulePreload: { resolveDependencies: (_file, dependencies, { hostId }) => (firstPaint.test(hostId) ? dependencies : []) },
		cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
		// Its package does not say that its modules do nothing by themselves: the week would load the team's columns with it.
		rolldownOptions: {
			treeshake: { moduleSideEffects: [{ test: /@event-calendar\/core\/src\/.*(js|svelte)$/, sideEffects: false }] },
		},
	},
	// A worker is one file: SvelteKit tells the service worker of that file, and not of any that it would load later.
	worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
	test: {
		// A slow machine is no fault of the code: nothing here is judged by time.
		testTimeout: 60_000,
		// The tests are all that runs then, so they may have the whole machine.
		maxWorkers: '100%',
		environment: 'node',
		// What was compiled for the last run and has not changed is taken as it is.
		experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
		setupFiles: ['tests/setup.ts'],
		// Its modules are not marked as such for Node.
		server: { deps: { inline: ['rrule'] } },
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [...alone, ...suites], isolate: false },
			},
			{ extends: true, test: { name: 'suites', include: suites, isolate: false } },
			{ extends: true, test: { name: 'alone', include: alone } },
		],
	},
});
