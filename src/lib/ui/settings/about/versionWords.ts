import type { Civil, Tz } from '#lib/model/scalars.ts';
import { m } from '../../words/m.ts';
import { momentWords } from '../../words/momentWords.ts';

/** Which release and which build of it this is: SvelteKit names a build by the moment it was made. */
export function versionWords(build: string, tz: Tz, today: Civil): string {
	const at = Number(build);
	if (!Number.isSafeInteger(at) || at <= 0) return daybookVersion;
	return m.settings_version_full({ version: daybookVersion, when: momentWords(new Date(at).toISOString(), tz, today).full });
}
