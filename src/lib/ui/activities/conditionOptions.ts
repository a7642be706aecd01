import { fixedConditions, type Condition, type ConditionType } from '#lib/domain/lists/activityFilter.ts';
import type { ActivityKind, Outcome, Priority } from '#lib/model/activity.ts';
import { linkTypes } from '#lib/model/linkKey.ts';
import type { Term } from '#lib/model/term.ts';
import { dictionaryIdOf } from '#lib/store/dictionaryIdOf.ts';
import type { Parties } from '../card/parties.svelte.ts';
import { termOption } from '../card/termOptions.ts';
import type { Option } from '../picker/option.ts';
import type { App } from '../shell/app.svelte.ts';
import { m } from '../words/m.ts';
import { linkWord } from '../words/partyWords.ts';
import { kindWord, priorityWord } from '../words/status.ts';

const typeWords: Record<ConditionType, () => string> = {
	category: m.field_category,
	kind: m.lists_kind,
	member: m.activities_performer,
	company: () => linkWord('company'),
	contact: () => linkWord('contact'),
	project: () => linkWord('project'),
	opportunity: () => linkWord('opportunity'),
	campaign: () => linkWord('campaign'),
	tag: m.activities_tag,
	goal: m.activities_goal,
	outcome: m.field_outcome,
	product: m.field_product,
	priority: m.field_priority,
	resource: m.activities_resource,
	calendar: m.field_calendar,
};

const outcomeWords: Record<Outcome, () => string> = { success: m.outcome_success, failure: m.outcome_failure };

function fixedWord(condition: Condition): string {
	const [type = '', value = ''] = condition.split(':');
	if (type === 'kind') return kindWord(value as ActivityKind);
	return type === 'outcome' ? outcomeWords[value as Outcome]() : priorityWord(value as Priority);
}

const of = (type: ConditionType, options: readonly Option[]): Option[] =>
	options.map(({ id, note, ...option }) => ({
		...option,
		id: `${type}:${id}`,
		note: note === undefined ? typeWords[type]() : `${typeWords[type]()}, ${note}`,
	}));

const named = (records: readonly { id: string; name: string }[]): Option[] => records.map(({ id, name }) => ({ id, text: name }));
const termsAs = (terms: readonly Term[]) => terms.map((term) => termOption(term));

/** All that a list of activities can be narrowed to, retired terms among it: what was planned then keeps them. */
export function conditionOptions(app: App, parties: Parties): Option[] {
	const { catalogue } = app;
	return [
		...of('category', termsAs(catalogue.categories)),
		...of('member', named(catalogue.members)),
		...linkTypes.flatMap((type) => of(type, parties.options(type))),
		...of('tag', termsAs(catalogue.tags)),
		...of('goal', termsAs(catalogue.termsOf(dictionaryIdOf('goal')))),
		...of('product', termsAs(catalogue.termsOf(dictionaryIdOf('product')))),
		...of('resource', named(parties.resources)),
		...of('calendar', named(catalogue.calendars)),
		...fixedConditions.map((id) => ({ id, text: fixedWord(id), note: typeWords[id.slice(0, id.indexOf(':')) as ConditionType]() })),
	];
}
