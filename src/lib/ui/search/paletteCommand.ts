import type Sun from '@lucide/svelte/icons/sun';
import type { Commands } from '../actions/commands.svelte.ts';
import type { App } from '../shell/app.svelte.ts';

/** Something the palette does. */
export interface PaletteCommand {
	name: string;
	text: string;
	/** Other words by which somebody may look for it. */
	also: string;
	icon: typeof Sun;
	/** Keys that do the same, as people read them. */
	keys?: string;
	act: () => unknown;
}

/** What commands work on. */
export interface CommandContext {
	app: App;
	commands: Commands;
}
