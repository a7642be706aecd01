import { m } from '../../words/m.ts';

/** How the app is installed with this browser, in words. */
export function installHelp(agent: string, touchPoints: number): string {
	if (/iPhone|iPad/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1)) return m.settings_install_ios();
	if (/Android/.test(agent)) return m.settings_install_android();
	if (/Firefox\//.test(agent)) return m.settings_install_firefox();
	return /Chrome\//.test(agent) ? m.settings_install_chromium() : m.settings_install_mac();
}
