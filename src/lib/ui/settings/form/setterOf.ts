import type { App } from '../../shell/app.svelte.ts';
import type { SettingName, SettingValues } from '../settings.svelte.ts';

/** What sets one setting; a failure is shown by the app. */
export function setterOf<Name extends SettingName>(app: App, name: Name): (value: SettingValues[Name]) => void {
	return (value) => void app.set(name, value);
}
