import type { DaybookDb } from '#lib/store/db.ts';
import { minuteNumber } from '#lib/domain/time/minuteNumber.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { readActivitiesOf } from '#lib/store/activityFeed.ts';
import type { ActivityIndex, Found } from './activityIndex.ts';
import { hitOf, inReadingOrder, type Hit } from './hit.ts';
import type { Answer, Question } from './protocol.ts';

/** The most that is shown, and what of it past ones may have where there are many of both. */
export const mostShown = 30;
const mostPast = 10;
/** What is read to choose them from: the exact next time of a series is known only then. */
const candidates = { upcoming: 50, past: 20 };
/** With fewer hits than this, words that are spelt a little differently are looked for too. */
const few = 4;

export interface AnswerContext {
	db: DaybookDb;
	index: ActivityIndex;
	/** Lets the worker hear of a newer question; false when there is one. */
	goOn: () => Promise<boolean>;
	say: (answer: Answer) => void;
}

const countOf = ({ upcoming, past }: Found) => upcoming.length + past.length;
const without = ({ upcoming, past }: Found, known: ReadonlySet<Uuid>): Found => ({
	upcoming: upcoming.filter((id) => !known.has(id)),
	past: past.filter((id) => !known.has(id)),
});

async function hitsFor({ upcoming, past }: Found, db: DaybookDb, { words, now, tz }: Question): Promise<Hit[]> {
	const ids = [...upcoming.slice(0, candidates.upcoming), ...past.slice(0, candidates.past)];
	const asked = words.map(({ word }) => word);
	const stored = (await readActivitiesOf(db, ids)).filter(({ activity }) => activity.deletedAt === undefined);
	return inReadingOrder(
		stored.map(({ activity }) => hitOf(activity, { words: asked, now, tz })),
		{ now, tz },
	);
}

/** As many as are shown: past ones keep some room. */
function shownOf(hits: readonly Hit[]): Hit[] {
	const past = hits.filter((hit) => hit.past).slice(0, mostShown);
	const upcoming = hits.filter((hit) => !hit.past).slice(0, mostShown - Math.min(past.length, mostPast));
	return [...upcoming, ...past.slice(0, mostShown - upcoming.length)];
}

/** Answers a question in up to three steps, each said when it adds something: what is near, everything, what is alike. */
export async function answer(question: Question, { db, index, goOn, say }: AnswerContext): Promise<void> {
	const { turn, words, now, tz } = question;
	const present = minuteNumber(civilOf(now, tz));
	const tell = async (found: Found, alike: Found | undefined, rest: { total?: number; whole: boolean }) => {
		const exact = shownOf(await hitsFor(found, db, question));
		const more = alike ? shownOf(await hitsFor(alike, db, question)) : [];
		say({ turn, hits: [...exact, ...more].slice(0, mostShown), exact: exact.length, ...rest });
	};
	let found = index.find(words, 'near', present);
	if (!index.isSmall) {
		const enough = found.upcoming.length >= candidates.upcoming && found.past.length >= candidates.past;
		await tell(found, undefined, { whole: enough });
		if (enough || !(await goOn())) return;
		found = index.find(words, 'all', present);
	}
	const total = countOf(found);
	if (total >= few) return tell(found, undefined, { total, whole: true });
	const alike = without(index.find(words, 'alike', present), new Set([...found.upcoming, ...found.past]));
	await tell(found, alike, { total: total + countOf(alike), whole: true });
}
