import type { Patch } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Content, Job } from './content.ts';
import type { SampleOptions } from './options.ts';
import { sampleId } from './sampleId.ts';

/** Somebody of the firm: the user, the colleague with a job, or the engineer with this number. */
export type Who = 'self' | Exclude<Job, 'engineer'> | number;

/** The people of the firm by what they do. */
export interface Team {
	self: Uuid;
	engineers: readonly Uuid[];
	/** Colleagues who work at the office. */
	office: readonly Uuid[];
	/** Everybody but the user. */
	colleagues: readonly Uuid[];
	idOf(who: Who): Uuid;
}

const memberId = (options: SampleOptions, index: number) => sampleId(options.now, `member/${index}`);

/** The ids of everybody in the firm. */
export function teamOf({ people }: Content, options: SampleOptions): Team {
	const ids = people.map((_, index) => memberId(options, index));
	const idsOf = (fits: (job: Job) => boolean) => ids.filter((_, index) => fits(people[index]?.job ?? 'engineer'));
	const engineers = idsOf((job) => job === 'engineer');
	return {
		self: options.memberId,
		engineers,
		office: idsOf((job) => job !== 'engineer'),
		colleagues: ids,
		idOf(who) {
			const id = who === 'self' ? options.memberId : typeof who === 'number' ? engineers[who] : idsOf((job) => job === who)[0];
			if (id === undefined) throw new Error(`Nobody in the sample firm is ${who}`);
			return id;
		},
	};
}

/** The records of the colleagues. */
export function memberPatches({ people }: Content, options: SampleOptions): Patch[] {
	const { tz, language: locale, memberId: createdBy } = options;
	return people.map(({ job, ...person }, index) => {
		const day = job === 'engineer' ? [['07:30', '16:30']] : [['08:30', '17:30']];
		const workingHours = Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, day]));
		const access = job === 'manager' ? 'manager' : 'member';
		return {
			type: 'member',
			id: memberId(options, index),
			create: true,
			fields: { ...person, tz, locale, access, workingHours, createdBy },
		};
	});
}
