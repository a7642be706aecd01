import type { Records, TypeName } from '#lib/model/recordTypes.ts';
import { viewName } from '../calendar/views.ts';
import { sharingName } from '../team/bring.ts';
import { roleName } from '../team/roles.ts';
import { customKindWord } from '../words/customKind.ts';
import { hueWord } from '../words/hues.ts';
import { languageName } from '../words/languageName.ts';
import { lifecycleWord, standingWord } from '../words/lifecycle.ts';
import { m } from '../words/m.ts';
import { directionWord, outcomeWord, resourceWord } from '../words/partyWords.ts';
import { kindWord, priorityWord, statusWord } from '../words/status.ts';

/** The names of a type's fields that hold one of several words which the code knows. */
type ChoiceOf<Type extends TypeName> = {
	[Name in keyof Records[Type]]-?: string extends Records[Type][Name]
		? never
		: Records[Type][Name] extends string | undefined
			? Name
			: never;
}[keyof Records[Type]];
type ChoiceWords = {
	readonly [Type in TypeName]: { readonly [Name in ChoiceOf<Type>]: (value: NonNullable<Records[Type][Name]>) => string };
};

/** What people call such a value: a field of this kind that has no words does not compile. */
const words: ChoiceWords = {
	activity: {
		kind: kindWord,
		status: (status) => statusWord({ kind: 'task', status }),
		priority: priorityWord,
		direction: directionWord,
		outcome: outcomeWord,
	},
	calendar: { hue: hueWord, sharing: sharingName },
	term: { hue: hueWord, kind: kindWord, lifecycle: lifecycleWord, standing: standingWord },
	member: { locale: languageName, hue: hueWord, access: (access) => roleName(access === 'admin' ? 'owner' : access) },
	savedView: { layout: (layout) => (layout === 'list' ? m.field_list() : viewName(layout)) },
	resource: { kind: resourceWord },
	attachment: { kind: (kind) => (kind === 'file' ? m.attachment_file() : m.attachment_link()) },
	customField: { kind: customKindWord },
	template: { channel: (channel) => (channel === 'mail' ? m.kind_mail() : 'SMS') },
	dictionary: {},
	preference: {},
	company: {},
	contact: {},
	opportunity: {},
	campaign: {},
	project: {},
	thread: {},
	message: {},
	readMark: {},
	stint: {},
	busyBlock: {},
	teamSetting: {},
};

/** What a value of a field is called that is one of a few; undefined for one that this Daybook does not know. */
export function choiceWords(type: TypeName, field: string, value: string): string | undefined {
	const own = words[type] as Readonly<Partial<Record<string, (value: string) => string>>>;
	return own[field]?.(value);
}
