import Bell from '@lucide/svelte/icons/bell';
import HardDrive from '@lucide/svelte/icons/hard-drive';
import History from '@lucide/svelte/icons/history';
import Info from '@lucide/svelte/icons/info';
import ListTree from '@lucide/svelte/icons/list-tree';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Trash from '@lucide/svelte/icons/trash-2';
import Users from '@lucide/svelte/icons/users';
import { m } from '../words/m.ts';

/** The sections of the settings, each with an address of its own. */
export const settingsSections = [
	{ path: '/settings', text: m.settings_general, icon: SlidersHorizontal },
	{ path: '/team', text: m.settings_team, icon: Users },
	{ path: '/settings/reminders', text: m.reminders_title, icon: Bell },
	{ path: '/settings/lists', text: m.settings_lists, icon: ListTree },
	{ path: '/settings/storage', text: m.settings_storage, icon: HardDrive },
	{ path: '/settings/protection', text: m.settings_protection, icon: ShieldCheck },
	{ path: '/settings/history', text: m.settings_history, icon: History },
	{ path: '/settings/trash', text: m.settings_trash, icon: Trash },
	{ path: '/settings/about', text: m.settings_about, icon: Info },
] as const;
