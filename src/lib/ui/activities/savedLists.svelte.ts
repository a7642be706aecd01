import { plainFilter, readFilter, type ActivityFilter } from '#lib/domain/lists/activityFilter.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Json, Uuid } from '#lib/model/scalars.ts';
import { categoryId } from '#lib/store/firstRecords.ts';
import { newId } from '#lib/store/newId.ts';
import type { Commands } from '../actions/commands.svelte.ts';
import type { App } from '../shell/app.svelte.ts';
import { live, type Live } from '../store/live.svelte.ts';
import { m } from '../words/m.ts';
import type { SavedView } from '#lib/model/savedView.ts';

/** A list by its name: one that Daybook brings along, or one that somebody saved. */
export interface ActivityList {
	id: string;
	title: string;
	filter: ActivityFilter;
	/** Whether it can be changed and deleted. */
	own: boolean;
}

/** The lists that everybody has. */
function shippedLists(): ActivityList[] {
	const shipped = (id: string, title: string, filter: Partial<ActivityFilter>) => ({
		id,
		title,
		filter: { ...plainFilter, ...filter },
		own: false,
	});
	return [
		shipped('ahead', m.activities_ahead(), {}),
		shipped('week', m.activities_due_week(), { period: 'thisWeek', state: 'open' }),
		shipped('calls', m.activities_planned_calls(), { state: 'open', only: ['kind:call'] }),
		shipped('meetings', m.activities_meetings(), { only: [`category:${categoryId('meeting')}`] }),
		shipped('history', m.activities_history(), { period: 'past', state: 'done' }),
	];
}

/** The lists of activities, shipped and saved ones, kept true. */
export class SavedLists {
	readonly #app: App;
	readonly #saved: Live<SavedView[]>;
	readonly all: ActivityList[] = $derived.by(() => [...shippedLists(), ...this.#own]);
	readonly #own: ActivityList[] = $derived.by(() =>
		this.#saved.current
			.filter(({ of }) => of === 'activity')
			.map(({ id, title, filter }) => ({ id, title: title || m.untitled(), filter: readFilter(filter), own: true }))
			.sort((one, other) => one.title.localeCompare(other.title)),
	);

	/** Must be made while a component is set up, for it keeps asking the store. */
	constructor(app: App) {
		this.#app = app;
		this.#saved = live(
			() => 0,
			() => app.store.find.all('savedView'),
			[],
		);
	}

	get ready(): boolean {
		return this.#saved.ready;
	}

	/** Keeps a filter under a name, in the list of that id or a new one; gives its id, undefined when it was not stored. */
	async save(commands: Commands, title: string, filter: ActivityFilter, id?: Uuid): Promise<Uuid | undefined> {
		const { memberId } = this.#app.store.self;
		const fields = { title, filter: filter as unknown as Json };
		const patch: Patch =
			id === undefined
				? {
						type: 'savedView',
						id: newId(),
						create: true,
						fields: { ...fields, of: 'activity', layout: 'list', ownerId: memberId, createdBy: memberId },
					}
				: { type: 'savedView', id, fields };
		const stored = await commands.commit({ command: id === undefined ? 'add' : 'edit', patches: [patch] }, title);
		return stored.ok ? patch.id : undefined;
	}

	/** Puts a saved list into the trash. */
	async remove(commands: Commands, { id, title }: ActivityList): Promise<boolean> {
		const patch: Patch = { type: 'savedView', id, fields: { deletedAt: new Date(this.#app.now.ms).toISOString() } };
		return (await commands.commit({ command: 'delete', patches: [patch] }, title)).ok;
	}
}
