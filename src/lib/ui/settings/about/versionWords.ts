import type { Civil, Tz } from '#lib/model/scalars.ts';
import { m } from '../../words/m.ts';
import { momentWords } from '../../words/momentWords.ts';

/** Which build this is: SvelteKit names a build by the moment it was made. */
export function versionWords(version: string, tz: Tz, today: Civil): string {
	const at = Number(version);
	if (!Number.isSafeInteger(at) || at <= 0) return version;
	return m.settings_version_built({ when: momentWords(new Date(at).toISOString(), tz, today).full });
}
