import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { Span } from '../span.ts';
import { addDays, addMinutes, minutesBetween } from '../time/arithmetic.ts';
import { atTime } from '../time/civil.ts';
import { add, type Draft } from './add.ts';
import type { CategoryKey, Customer, Line } from './content.ts';
import { weeks, type Context } from './context.ts';
import { lineFor } from './lineFor.ts';
import { isOver } from './settle.ts';

type TimedKey = 'visit' | 'call' | 'meeting' | 'appointment';
type PaperKey = 'email' | 'offer' | 'note' | 'contract';

/** What the user’s calendar is filled from, kind by kind. */
interface Decks {
	context: Context;
	kind: () => TimedKey;
	paper: () => PaperKey;
	line: Record<TimedKey | PaperKey | 'task' | 'aside', () => Line>;
	/** Customers visited lately, whom calls and papers concern. */
	lately: Customer[];
}

function decksOf(context: Context): Decks {
	const { content, random } = context;
	const line = {
		visit: random.deck(content.visits),
		call: random.deck(content.calls),
		meeting: random.deck(content.meetings),
		appointment: random.deck(content.appointments),
		email: random.deck(content.mails),
		offer: random.deck(content.offers),
		note: random.deck(content.notes),
		contract: random.deck(content.contracts),
		task: random.deck(content.tasks),
		aside: random.deck(content.asides),
	};
	const kind = random.deck<TimedKey>([
		...(['visit', 'call', 'visit', 'meeting', 'call', 'visit'] as const),
		...(['call', 'visit', 'appointment', 'call', 'visit', 'meeting'] as const),
	]);
	const paper = random.deck<PaperKey>(['email', 'email', 'email', 'offer', 'offer', 'note', 'note', 'contract']);
	return { context, kind, paper, line, lately: [context.customer(), context.customer()] };
}

/** Whom a line concerns, if anybody: a visit goes to the next customer, the rest is about those visited lately. */
function customerFor(decks: Decks, category: CategoryKey, line: Line): { customer?: Customer } {
	if (!line.subject.includes('{')) return {};
	const { context, lately } = decks;
	if (category !== 'visit') return { customer: context.random.pick(lately) };
	const customer = context.customer();
	decks.lately = [customer, ...lately].slice(0, 8);
	return { customer };
}

/** The colleague whom it is with, or one who comes along to some meetings and visits, if he is free. */
function companions({ context }: Decks, kind: TimedKey, line: Line, span: Span): Uuid[] {
	const { random, team, agenda } = context;
	const chance = { meeting: 0.8, visit: 0.2, call: 0, appointment: 0 }[kind];
	if (!line.with && !random.chance(chance)) return [];
	const colleague = line.with ? team.idOf(line.with) : random.pick(kind === 'meeting' ? team.office : team.engineers);
	return agenda.isFree([colleague], span) ? [colleague] : [];
}

/** Puts the next timed activity on a day, not before `after`; gives its span, or undefined if the day is full. */
function addTimed(decks: Decks, day: Civil, after: Civil): Span | undefined {
	const { context } = decks;
	const { team, agenda, options, content } = context;
	const category = decks.kind();
	const line = lineFor(context, decks.line[category], day);
	const minutes = line.minutes ?? 75;
	const start = agenda.findStart([team.self], minutes, day, content.hours, after);
	if (start === undefined) return undefined;
	const span = { start, end: addMinutes(start, minutes) };
	const performers = [team.self, ...companions(decks, category, line, span)] as const;
	agenda.take(performers, span);
	const calendar = category === 'visit' ? 'visits' : 'work';
	add(context, {
		category,
		calendar,
		line,
		when: { ...span, tz: options.tz },
		performers,
		...customerFor(decks, category, line),
	});
	return span;
}

/** Adds a mail or a note, in a gap of the day; what is still to come is a mail. */
function addPaper(decks: Decks, day: Civil): void {
	const { context } = decks;
	const { team, agenda, options, content, random } = context;
	const after = addMinutes(atTime(day, content.hours.from), random.int(0, 30) * 15);
	const start = agenda.findStart([team.self], 15, day, content.hours, after);
	if (start === undefined) return;
	const when = { start, tz: options.tz };
	const dealt = decks.paper();
	const category = isOver(when, options.now) ? dealt : dealt === 'note' || dealt === 'contract' ? 'email' : dealt;
	const line = decks.line[category]();
	agenda.take([team.self], { start, end: addMinutes(start, 15) });
	add(context, {
		category,
		calendar: 'work',
		line,
		when,
		performers: [team.self],
		...customerFor(decks, category, line),
	});
}

function addTask(decks: Decks, day: Civil): void {
	const { context } = decks;
	const { team, options, random } = context;
	const line = decks.line.task();
	const [start, due] = [addDays(day, -random.int(1, 8)), day];
	const byClock = random.chance(0.2);
	const when = byClock ? { start: atTime(start, '09:00'), due: atTime(due, '16:00') } : { start, due };
	const draft: Draft = {
		category: 'task',
		calendar: 'work',
		line,
		when: { ...when, tz: options.tz },
		performers: [team.self],
	};
	add(context, { ...draft, ...customerFor(decks, 'task', line) });
}

/** Adds something that goes on beside an activity of the day and keeps nobody from it. */
function addAside({ context, line: lines }: Decks, beside: Span): void {
	const line = lines.aside();
	const minutes = Math.min(line.minutes ?? 60, minutesBetween(beside.start, beside.end));
	const when = { start: beside.start, end: addMinutes(beside.start, minutes), tz: context.options.tz };
	add(context, { category: 'appointment', calendar: 'work', line, when, performers: [context.team.self], busy: false });
}

function fillDay(decks: Decks, day: Civil, timed: number): Span[] {
	const { team, agenda, content, random } = decks.context;
	const spans: Span[] = [];
	let after = addMinutes(atTime(day, content.hours.from), random.int(0, 2) * 15);
	for (let left = timed - agenda.countOn(team.self, day); left > 0; left--) {
		const span = addTimed(decks, day, after);
		if (!span) break;
		spans.push(span);
		after = addMinutes(span.end, random.int(1, 5) * 15);
	}
	// In the first days of a month the monthly report is on the list already.
	const tasks = day.slice(8) > '07' && random.chance(0.4) ? 2 : 1;
	for (let left = tasks; left > 0; left--) addTask(decks, day);
	if (random.chance(0.5)) addPaper(decks, day);
	return spans;
}

/** Fills the user's working days, fewer things the farther ahead, with something beside them now and then. */
export function addOwnDays(context: Context): void {
	const { random, agenda, team, monday, closed } = context;
	const decks = decksOf(context);
	for (let week = weeks.first; week <= weeks.last; week++) {
		const spans: Span[] = [];
		for (let weekday = 0; weekday < 5; weekday++) {
			const day = addDays(monday, week * 7 + weekday);
			const isAway = !agenda.isFree([team.self], { start: atTime(day, '12:30'), end: atTime(day, '13:15') });
			if (!closed.has(day) && !isAway) spans.push(...fillDay(decks, day, week >= 3 ? 4 : random.int(4, 5)));
		}
		const wide = spans.filter(({ start, end }) => minutesBetween(start, end) >= 45);
		const asides = Math.abs(week) <= 1 ? 2 : 1;
		const picked = random.deck(wide);
		for (let left = Math.min(asides, wide.length); left > 0; left--) addAside(decks, picked());
	}
}
