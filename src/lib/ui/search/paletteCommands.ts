import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarSearch from '@lucide/svelte/icons/calendar-search';
import GitCommitHorizontal from '@lucide/svelte/icons/git-commit-horizontal';
import Import from '@lucide/svelte/icons/import';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Languages from '@lucide/svelte/icons/languages';
import ListFilter from '@lucide/svelte/icons/list-filter';
import Lock from '@lucide/svelte/icons/lock-keyhole';
import Monitor from '@lucide/svelte/icons/monitor';
import Moon from '@lucide/svelte/icons/moon';
import PanelLeft from '@lucide/svelte/icons/panel-left';
import Plus from '@lucide/svelte/icons/plus';
import Redo from '@lucide/svelte/icons/redo-2';
import Settings from '@lucide/svelte/icons/settings';
import Sun from '@lucide/svelte/icons/sun';
import Sunrise from '@lucide/svelte/icons/sunrise';
import Target from '@lucide/svelte/icons/target';
import Undo from '@lucide/svelte/icons/undo-2';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { languages } from '#lib/model/scalars.ts';
import type { View } from '../calendar/views.ts';
import { openNew } from '../card/cardAddress.ts';
import { keyHelp, type KeyName } from '../shell/keys.ts';
import { shell } from '../shell/shellState.svelte.ts';
import { findTime } from '../slots/finding.svelte.ts';
import { languageName } from '../words/languageName.ts';
import { m } from '../words/m.ts';
import { goToDay, showView } from './goTo.ts';
import type { CommandContext, PaletteCommand } from './paletteCommand.ts';
import { partyCommands } from './partyCommands.ts';

const shown = (name: KeyName) => keyHelp[name].shown[0];

function viewCommands({ app }: CommandContext): PaletteCommand[] {
	const show = (view: Exclude<View, 'team'>) => ({ icon: CalendarDays, keys: shown(view), act: () => showView(app, view) });
	return [
		{ name: 'day', text: m.search_do_day(), also: m.search_also_day(), ...show('day') },
		{ name: 'workweek', text: m.search_do_workweek(), also: m.search_also_workweek(), ...show('workweek') },
		{ name: 'week', text: m.search_do_week(), also: m.search_also_week(), ...show('week') },
		{ name: 'month', text: m.search_do_month(), also: m.search_also_month(), ...show('month') },
		{ name: 'agenda', text: m.search_do_agenda(), also: m.search_also_agenda(), ...show('agenda') },
	];
}

function workCommands({ app, commands }: CommandContext): PaletteCommand[] {
	return [
		{
			name: 'new',
			text: m.search_do_new(),
			also: m.search_also_new(),
			icon: Plus,
			keys: shown('create'),
			act: () => openNew(app),
		},
		{
			name: 'findTime',
			text: m.search_do_find_time(),
			also: m.search_also_find_time(),
			icon: CalendarSearch,
			act: () => findTime(app),
		},
		{
			name: 'today',
			text: m.search_do_today(),
			also: m.search_also_today(),
			icon: Target,
			keys: shown('today'),
			act: () => goToDay(app, app.today),
		},
		{
			name: 'plan',
			text: m.search_do_plan(),
			also: m.search_also_plan(),
			icon: Sunrise,
			act: () => goto(resolve('/today')),
		},
		{
			name: 'activities',
			text: m.search_do_activities(),
			also: m.search_also_activities(),
			icon: ListFilter,
			act: () => goto(resolve('/activities')),
		},
		{
			name: 'threads',
			text: m.search_do_threads(),
			also: m.search_also_threads(),
			icon: GitCommitHorizontal,
			act: () => goto(resolve('/threads')),
		},
		{
			name: 'undo',
			text: m.search_do_undo(),
			also: m.search_also_undo(),
			icon: Undo,
			keys: shown('undo'),
			act: () => commands.undo(),
		},
		{
			name: 'redo',
			text: m.search_do_redo(),
			also: m.search_also_redo(),
			icon: Redo,
			keys: shown('redo'),
			act: () => commands.redo(),
		},
		{
			name: 'import',
			text: m.search_do_import(),
			also: m.search_also_import(),
			icon: Import,
			act: () => goto(resolve('/import')),
		},
	];
}

function shellCommands({ app }: CommandContext): PaletteCommand[] {
	const folded = app.local.values.sidebarFolded;
	const fold = folded ? m.search_do_unfold() : m.search_do_fold();
	return [
		{
			name: 'light',
			text: m.search_do_light(),
			also: m.search_also_light(),
			icon: Sun,
			act: () => app.set('theme', 'light'),
		},
		{
			name: 'dark',
			text: m.search_do_dark(),
			also: m.search_also_dark(),
			icon: Moon,
			act: () => app.set('theme', 'dark'),
		},
		{
			name: 'system',
			text: m.search_do_system(),
			also: m.search_also_system(),
			icon: Monitor,
			act: () => app.set('theme', 'system'),
		},
		{
			name: 'fold',
			text: fold,
			also: m.search_also_fold(),
			icon: PanelLeft,
			keys: shown('sidebar'),
			act: () => app.local.set('sidebarFolded', !folded),
		},
		{
			name: 'keys',
			text: m.search_do_keys(),
			also: m.search_also_keys(),
			icon: Keyboard,
			keys: shown('keys'),
			act: () => (shell.keys = true),
		},
		{
			name: 'settings',
			text: m.search_do_settings(),
			also: m.search_also_settings(),
			icon: Settings,
			act: () => goto(resolve('/settings')),
		},
	];
}

function languageCommands({ app }: CommandContext): PaletteCommand[] {
	return languages.map((language) => ({
		name: `language-${language}`,
		text: m.search_do_language({ name: languageName(language) }),
		also: m.search_also_language(),
		icon: Languages,
		act: () => app.set('language', language),
	}));
}

function lockCommands({ app }: CommandContext): PaletteCommand[] {
	if (!app.store.db.sealer) return [];
	const act = () => import('../lock/locking.ts').then(({ lockNow }) => lockNow());
	return [{ name: 'lock', text: m.lock_do(), also: m.lock_also(), icon: Lock, act }];
}

/** Everything that can be done from the palette, in the language spoken; what is done most comes first. */
export function paletteCommands(context: CommandContext): PaletteCommand[] {
	return [workCommands, viewCommands, partyCommands, lockCommands, shellCommands, languageCommands].flatMap((some) => some(context));
}
