import type { Civil, Uuid } from '#lib/model/scalars.ts';
import { occurrenceId } from '../occurrenceId.ts';
import { expand } from '../recurrence/expand.ts';
import type { Span } from '../span.ts';
import { addDays, addMinutes } from '../time/arithmetic.ts';
import { atTime, dayOf, isDay } from '../time/civil.ts';
import { add, type Draft } from './add.ts';
import type { Context } from './context.ts';
import { sampleId } from './sampleId.ts';
import { isOver } from './settle.ts';
import { seriesRules, type SeriesRule } from './seriesRules.ts';

/** Behind the last of any series. */
const horizon = 366 * 25;

const afternoon = { from: '14:00', to: '18:00' };

interface Making {
	rule: SeriesRule;
	id: Uuid;
	rrule: string;
	starts: Civil[];
	draft: Omit<Draft, 'when'>;
	/** Starts that are not, or no longer, occurrences of the series. */
	exdates: Set<Civil>;
}

const spanFrom = ({ time, days = 1 }: SeriesRule, start: Civil): Span => ({
	start,
	end: time ? addMinutes(start, time[1]) : addDays(start, days),
});

function begin(context: Context, rule: SeriesRule): Making {
	const { content, options, team, monday } = context;
	const day = addDays(monday, rule.week * 7 + rule.day);
	const start = rule.time ? atTime(day, rule.time[0]) : day;
	const rrule = rule.rrule.replace('{taxDay}', `${content.taxDay}`);
	const { occurrences } = expand({ rrule, start, tz: options.tz }, { from: start, to: addDays(start, horizon) });
	const [first, ...others] = rule.performers;
	const performers = [team.idOf(first), ...others.map((who) => team.idOf(who))] as const;
	const attendees = rule.attendees ? team[rule.attendees] : [];
	const { category, calendar } = rule;
	const draft = { category, calendar, line: content.series[rule.key], performers, attendees, busy: !!rule.time };
	return {
		rule,
		id: sampleId(options.now, `series/${rule.key}`),
		rrule,
		starts: occurrences,
		draft,
		exdates: new Set(),
	};
}

/** Leaves out what would fall on a public holiday, or on what a performer does already; takes the time of the rest. */
function skipTaken({ rule, starts, draft, exdates }: Making, { agenda, closed }: Context): void {
	if (!rule.time) return;
	for (const start of starts) {
		const span = spanFrom(rule, start);
		if (closed.has(dayOf(start)) || !agenda.isFree(draft.performers, span)) exdates.add(start);
		else agenda.take([...draft.performers, ...(draft.attendees ?? [])], span);
	}
}

function replace(making: Making, context: Context, recurrenceId: Civil, span: Span): void {
	const { id: seriesId, draft, exdates } = making;
	exdates.add(recurrenceId);
	const id = occurrenceId(seriesId, recurrenceId);
	add(context, { ...draft, id, when: { ...span, tz: context.options.tz }, of: { seriesId, recurrenceId } });
}

/** Every occurrence that is over is a record of its own, closed by itself. */
function closePast(making: Making, context: Context): void {
	const { tz, now } = context.options;
	for (const start of making.starts) {
		const span = spanFrom(making.rule, start);
		if (!isOver({ ...span, tz }, now)) return;
		if (!making.exdates.has(start)) replace(making, context, start, span);
	}
}

/** The first occurrence to come that can be done on the afternoon before. */
function moveOne(making: Making, context: Context): void {
	const { rule, starts, exdates, draft } = making;
	const { tz, now } = context.options;
	for (const recurrenceId of starts) {
		const day = addDays(dayOf(recurrenceId), -1);
		const start = context.agenda.findStart(draft.performers, rule.time?.[1] ?? 0, day, afternoon);
		if (exdates.has(recurrenceId) || start === undefined || isOver({ start, tz }, now)) continue;
		const span = spanFrom(rule, start);
		context.agenda.take(draft.performers, span);
		replace(making, context, recurrenceId, span);
		return;
	}
}

/** Adds the repeating activities, with the occurrences that were skipped, closed or moved. */
export function addSeries(context: Context): void {
	for (const rule of seriesRules) {
		const making = begin(context, rule);
		const [start] = making.starts;
		if (start === undefined) throw new Error(`${rule.key} never takes place`);
		skipTaken(making, context);
		closePast(making, context);
		if (rule.moved && !isDay(start)) moveOne(making, context);
		const exdates = Object.fromEntries([...making.exdates].map((day) => [day, true as const]));
		const when = { ...spanFrom(rule, start), tz: context.options.tz, rrule: making.rrule };
		add(context, { ...making.draft, id: making.id, when, exdates, status: 'planned' });
	}
}
