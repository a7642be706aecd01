import type { Civil, Uuid } from '#lib/model/scalars.ts';
import { addDays, addMinutes } from '../time/arithmetic.ts';
import { atTime } from '../time/civil.ts';
import { add } from './add.ts';
import type { Hours } from './agenda.ts';
import type { Line } from './content.ts';
import { weeks, type Context } from './context.ts';
import { lineFor } from './lineFor.ts';

const hours: Hours = { from: '08:30', to: '17:00', lunch: ['12:00', '12:30'] };
const longHours: Hours = { from: '08:30', to: '18:00' };

/** What a colleague does: at customers’ or at the office. */
interface Work {
	category: 'visit' | 'appointment';
	deal: () => Line;
}

/** Everybody has work of his job; sales people go to customers every other time. */
function workOf({ content, random, team }: Context): Map<Uuid, readonly Work[]> {
	const jobs: Work = { category: 'visit', deal: random.deck(content.jobs) };
	const visits: Work = { category: 'visit', deal: random.deck(content.visits) };
	const works = new Map<Uuid, readonly Work[]>(team.engineers.map((id) => [id, [jobs]]));
	for (const job of ['manager', 'dispatcher', 'accounts', 'sales', 'stores'] as const) {
		const desk: Work = { category: 'appointment', deal: random.deck(content.office[job]) };
		works.set(team.idOf(job), job === 'sales' ? [desk, visits] : [desk]);
	}
	return works;
}

/** How many things a colleague has on a day: many around today, here and there before and after. */
function countFor({ random }: Context, week: number): number {
	if (week >= -1 && week <= 1) return random.int(1, 2);
	return random.chance(week === 2 ? 0.6 : 0.25) ? 1 : 0;
}

/** Engineers are sent by the dispatcher, some with a second one; at the office everybody plans for himself. */
function crewOf(context: Context, member: Uuid, span: { start: Civil; end: Civil }) {
	const { team, agenda, random } = context;
	if (!team.engineers.includes(member)) return { performers: [member] as const, createdBy: member };
	const mate = random.chance(0.15) ? random.pick(team.engineers) : member;
	const comes = mate !== member && agenda.isFree([mate], span);
	return { performers: comes ? ([member, mate] as const) : ([member] as const), createdBy: team.idOf('dispatcher') };
}

function addOne(context: Context, member: Uuid, { category, deal }: Work, day: Civil): void {
	const { options, agenda, random } = context;
	const line = lineFor(context, deal, day);
	const minutes = line.minutes ?? 75;
	const after = addMinutes(atTime(day, hours.from), random.int(0, minutes > 120 ? 1 : 10) * 15);
	const start = agenda.findStart([member], minutes, day, hours, after) ?? agenda.findStart([member], minutes, day, longHours);
	if (start === undefined) return;
	const span = { start, end: addMinutes(start, minutes) };
	const crew = crewOf(context, member, span);
	agenda.take(crew.performers, span);
	const customer = line.subject.includes('{') ? { customer: context.customer() } : {};
	add(context, { category, calendar: 'colleagues', line, when: { ...span, tz: options.tz }, ...crew, ...customer });
}

/** Fills the working days of the colleagues. */
export function addColleagueDays(context: Context): void {
	const { random, monday, closed } = context;
	const works = workOf(context);
	for (let week = weeks.first; week <= weeks.last; week++) {
		for (let weekday = 0; weekday < 5; weekday++) {
			const day = addDays(monday, week * 7 + weekday);
			if (closed.has(day)) continue;
			for (const [member, work] of works) {
				for (let left = countFor(context, week); left > 0; left--) addOne(context, member, random.pick(work), day);
			}
		}
	}
}
