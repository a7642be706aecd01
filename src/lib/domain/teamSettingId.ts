import type { Uuid } from '#lib/model/scalars.ts';
import { uuidFromText } from './uuidFromText.ts';

/** The id of a setting of a team: the same everywhere, so that whoever sets it, in a team or alone, sets the same record. */
export const teamSettingId = (name: string): Uuid => uuidFromText(`daybook/teamSetting/${name}`);
