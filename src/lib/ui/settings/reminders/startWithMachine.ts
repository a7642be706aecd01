import { m } from '../../words/m.ts';

/** How Daybook starts with the machine, for this browser and system, in words. */
export function startWithMachine(agent: string, installed: boolean): string {
	if (/iPhone|iPad|Android/.test(agent)) return m.start_phone();
	if (/Firefox\//.test(agent)) return m.start_firefox();
	if (!/Chrome\//.test(agent)) return m.start_mac();
	if (!installed) return m.start_install_first();
	return /Edg\//.test(agent) ? m.start_edge() : m.start_chromium();
}
