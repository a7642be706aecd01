/** What a layer may import from the others, and which packages; the table of src/ARCHITECTURE.md says the same. */
export interface Layer {
	readonly folder: string;
	readonly below: readonly string[];
	/** The beginning of each package's name, or '*' for any that no other layer keeps to itself. */
	readonly packages: readonly string[];
}

const all = ['model', 'domain', 'interop', 'store', 'sync', 'reminders', 'ui'];

export const layers: Readonly<Record<string, Layer>> = {
	model: { folder: 'src/lib/model', below: [], packages: [] },
	domain: { folder: 'src/lib/domain', below: ['model'], packages: ['rrule'] },
	interop: { folder: 'src/lib/interop', below: ['model', 'domain'], packages: ['papaparse'] },
	store: { folder: 'src/lib/store', below: ['model', 'domain'], packages: ['yjs', 'dexie', '@noble/'] },
	sync: { folder: 'src/lib/sync', below: ['model', 'domain', 'store'], packages: ['yjs', 'y-webrtc', 'y-websocket'] },
	reminders: { folder: 'src/lib/reminders', below: ['model', 'domain', 'store'], packages: [] },
	ui: { folder: 'src/lib/ui', below: all, packages: ['*'] },
	routes: { folder: 'src/routes', below: all, packages: ['*'] },
	worker: {
		folder: 'src/service-worker',
		below: ['model', 'domain', 'store', 'reminders'],
		packages: ['workbox-', '$service-worker'],
	},
	serve: { folder: 'src/serve', below: [], packages: ['sirv', 'ws', 'node:', 'vite', '@sveltejs/kit'] },
};

/** Known behind one door only: nobody else may get used to them. */
export const keptBy: Readonly<Record<string, readonly string[]>> = {
	yjs: ['store', 'sync'],
	dexie: ['store'],
	'@noble/ciphers': ['store'],
	'@noble/hashes': ['store'],
	'y-webrtc': ['sync'],
	'y-websocket': ['sync'],
	papaparse: ['interop'],
	rrule: ['domain'],
	'$service-worker': ['worker'],
	'workbox-precaching': ['worker'],
	'workbox-routing': ['worker'],
	'node:': ['serve'],
	sirv: ['serve'],
	ws: ['serve'],
	vite: ['serve'],
};

/** Layers that decide: they know no clock, no chance, no browser. */
export const pure = ['model', 'domain', 'interop'];

/** Layers whose names follow src/words.md. */
export const worded = ['model', 'domain', 'interop', 'store', 'ui'];

/** A file that is not what its folder says, and why. */
export const exceptions: Readonly<Record<string, string>> = {
	'src/lib/ui/calendar/scrollWhileThere.ts': 'a plugin of the build, beside the view it mends',
	'src/lib/ui/calendar/withoutToolbar.ts': 'a plugin of the build, beside the view it lightens',
	'src/lib/ui/words/completeTranslations.ts': 'a plugin of the build, beside the words it watches',
	'src/lib/ui/store/live.svelte.ts': 'makes a rune of what Dexie says of its own changes',
};
