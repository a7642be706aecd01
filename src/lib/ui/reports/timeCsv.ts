import type { TimeSum } from '#lib/domain/stints/timeReport.ts';
import { writeCsv } from '#lib/interop/csv/writeCsv.ts';
import { localeTag } from '../words/language.svelte.ts';
import { m } from '../words/m.ts';

/** What a report holds, as it is shown. */
export interface ShownSums {
	heading: string;
	rows: readonly { name: string; sum: TimeSum }[];
	total: TimeSum;
}

const minutes = ({ worked }: TimeSum) => Math.floor(worked / 60_000);

/** The report as CSV, with whole minutes, in the manner of spreadsheets of the language. */
export function timeCsv({ heading, rows, total }: ShownSums): string {
	const line = (name: string, sum: TimeSum) => [name, String(minutes(sum)), String(sum.stints)];
	const decimalComma = new Intl.NumberFormat(localeTag()).format(1.5).includes(',');
	const head = [heading, `${m.report_worked()} (min)`, m.report_stints()];
	const lines = [head, ...rows.map(({ name, sum }) => line(name, sum)), line(m.report_total(), total)];
	// Spreadsheets take UTF-8 for what it is when it begins with this mark.
	return `\ufeff${writeCsv(lines, decimalComma ? ';' : ',')}`;
}
