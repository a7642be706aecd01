import type { Occurrence } from '#lib/domain/occurrence.ts';
import { partiesOf } from '#lib/domain/partiesOf.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import { timeOf } from '#lib/domain/time/civil.ts';
import { writeCsv } from '#lib/interop/csv/writeCsv.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatLabel } from '../words/format.ts';
import { localeTag } from '../words/language.svelte.ts';
import { m } from '../words/m.ts';
import { statusWord } from '../words/status.ts';

/** A list of activities as CSV, in the manner of spreadsheets of the language: days and times by the clocks of the person. */
export function activitiesCsv(occurrences: readonly Occurrence[], app: App, names: ReadonlyMap<string, string>): string {
	const { term, member } = app.catalogue;
	const label = (id: string | undefined) => (id === undefined ? '' : formatLabel(term.get(id)?.label ?? {}));
	const head = [
		m.activities_day(),
		m.field_time(),
		m.field_end(),
		m.field_category(),
		m.field_subject(),
		m.activities_with(),
		m.field_performers(),
		m.field_status(),
		m.field_goals(),
		m.field_outcome(),
		m.field_product(),
		m.field_amount(),
		m.field_description(),
		m.field_details(),
	];
	const line = ({ activity, start, end, wholeDay }: Occurrence) => [
		start.slice(0, 10),
		timeOf(start) ?? '',
		wholeDay ? '' : end.replace('T', ' '),
		label(activity.categoryId),
		activity.subject,
		partiesOf(activity)
			.flatMap((key) => names.get(key) ?? [])
			.join(', '),
		performersOf(activity)
			.flatMap((id) => member.get(id)?.name ?? [])
			.join(', '),
		statusWord(activity),
		Object.keys(activity.goals).map(label).join(', '),
		activity.outcome === undefined ? '' : activity.outcome === 'success' ? m.outcome_success() : m.outcome_failure(),
		label(activity.productId),
		activity.amount ? `${activity.amount.amount} ${activity.amount.currency}` : '',
		activity.description,
		activity.details,
	];
	const decimalComma = new Intl.NumberFormat(localeTag()).format(1.5).includes(',');
	return `\ufeff${writeCsv([head, ...occurrences.map(line)], decimalComma ? ';' : ',')}`;
}
