import { m } from '../words/m.ts';

/** A key that does something, as the sheet of keys lists it. */
export interface KeyHelp {
	/** As tinykeys reads it; `$mod` is Ctrl, or Command on a Mac. */
	keys: string;
	/** As people read it. */
	shown: string[];
	text: () => string;
	/** A plain letter, which the setting switches off (WCAG 2.1.4). */
	letter?: true;
}

const mod = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';

/** Every key that works outside fields; the handlers are in `GlobalKeys.svelte` and on the calendar's page. */
export const keyHelp = {
	create: { keys: 'c', shown: ['C'], text: () => m.key_create(), letter: true },
	today: { keys: 't', shown: ['T'], text: () => m.key_today(), letter: true },
	day: { keys: 'd', shown: ['D'], text: () => m.key_day(), letter: true },
	week: { keys: 'w', shown: ['W'], text: () => m.key_week(), letter: true },
	workweek: { keys: 'x', shown: ['X'], text: () => m.key_workweek(), letter: true },
	month: { keys: 'm', shown: ['M'], text: () => m.key_month(), letter: true },
	agenda: { keys: 'a', shown: ['A'], text: () => m.key_agenda(), letter: true },
	next: { keys: 'j', shown: ['J', 'N'], text: () => m.key_next(), letter: true },
	previous: { keys: 'k', shown: ['K', 'P'], text: () => m.key_previous(), letter: true },
	goto: { keys: 'g', shown: ['G'], text: () => m.key_goto(), letter: true },
	search: { keys: '/', shown: ['/', `${mod} K`], text: () => m.key_search(), letter: true },
	sidebar: { keys: '[', shown: ['['], text: () => m.key_sidebar(), letter: true },
	edit: { keys: 'e', shown: ['E', '↵'], text: () => m.key_edit(), letter: true },
	delete: { keys: 'Delete', shown: ['Del'], text: () => m.key_delete() },
	moveTo: { keys: 'v', shown: ['V'], text: () => m.key_move_to(), letter: true },
	undo: { keys: '$mod+z', shown: [`${mod} Z`], text: () => m.key_undo() },
	redo: { keys: '$mod+Shift+z', shown: [`${mod} Shift Z`], text: () => m.key_redo() },
	save: { keys: '$mod+Enter', shown: [`${mod} ↵`, `${mod} S`], text: () => m.key_save() },
	keys: { keys: '?', shown: ['?'], text: () => m.key_keys(), letter: true },
	close: { keys: 'Escape', shown: ['Esc'], text: () => m.key_close() },
} as const satisfies Record<string, KeyHelp>;

export type KeyName = keyof typeof keyHelp;
