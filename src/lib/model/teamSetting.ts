import { defineType, type RecordOf } from './defineType.ts';
import { data, text } from './kinds.ts';

/** One setting of a whole team, or of whoever works alone, by name; its values are read by ui/settings. */
export const teamSettingType = defineType('teamSetting', 'q', {
	name: text('n'),
	value: data('v'),
});

export type TeamSetting = RecordOf<typeof teamSettingType>;
