import type { Patch } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Context } from './context.ts';
import { sampleId } from './sampleId.ts';

type ActivityPatch = Patch & { type: 'activity' };

/** Threads, and the fewest steps that make one worth following. */
const most = 6;
const fewest = 3;

const startOf = ({ fields: { when } }: ActivityPatch) => when?.start ?? when?.due ?? '';

/** What the user does for customers one by one, by the customer, in order. */
function byCustomer({ patches, team }: Context): Map<string, ActivityPatch[]> {
	const groups = new Map<string, ActivityPatch[]>();
	for (const patch of patches) {
		if (patch.type !== 'activity' || patch.fields.assigneeId !== team.self) continue;
		const { when, seriesId, links = {} } = patch.fields;
		const [link] = Object.keys(links);
		if (link === undefined || when?.rrule !== undefined || seriesId !== undefined) continue;
		groups.set(link, [...(groups.get(link) ?? []), patch]);
	}
	for (const steps of groups.values()) steps.sort((one, other) => startOf(one).localeCompare(startOf(other)));
	return groups;
}

/** Ties what the user does for some customers into threads; where nothing is planned the thread waits for its next step. */
export function addThreads(context: Context): void {
	const { content, options } = context;
	const long = [...byCustomer(context)].filter(([, steps]) => steps.length >= fewest);
	const threads = long.slice(0, most).map(([link, steps], index) => {
		const id = sampleId(options.now, `thread/${index}`);
		return { id, link, steps, title: content.products[index % content.products.length] ?? '' };
	});
	const stepOf = new Map(
		threads.flatMap(({ id, steps }) => steps.map((step, at) => [step.id, { threadId: id, before: steps[at - 1]?.id }] as const)),
	);
	context.patches = [
		...threads.map(({ id, link, title }): Patch => ({
			type: 'thread',
			id,
			create: true,
			fields: { title, link, createdBy: options.memberId },
		})),
		...context.patches.map((patch) => tied(patch, stepOf.get(patch.id))),
	];
}

function tied(patch: Patch, step: { threadId: Uuid; before: Uuid | undefined } | undefined): Patch {
	if (!step || patch.type !== 'activity') return patch;
	const { threadId, before } = step;
	return { ...patch, fields: { ...patch.fields, threadId, ...(before !== undefined && { followsId: before }) } };
}
