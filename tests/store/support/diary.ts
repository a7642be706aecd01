import * as fc from 'fast-check';
import type { FieldValues, Patch } from '#lib/model/change.ts';
import type { Command } from '#lib/model/command.ts';
import { Clock } from '#lib/store/clock.ts';
import { DaybookDb } from '#lib/store/db.ts';
import { Store } from '#lib/store/store.ts';
import { commit, freshName, planned, testStore } from '../testStore.ts';

/** Ids that random commands speak of: few, so that they meet. */
const ids = ['activity-1', 'activity-2', 'activity-3'];

export type Step =
	| { do: 'write'; command: Command; patches: { id: string; fields: FieldValues<'activity'> }[] }
	| { do: 'plan'; id: string; subject: string }
	| { do: 'undo' }
	| { do: 'redo' }
	| { do: 'restart' }
	| { do: 'merge' };

const arbitraryWhen = fc.constantFrom(
	{ start: '2026-11-24T10:00', end: '2026-11-24T11:00', tz: 'Europe/Rome' },
	{ start: '2026-11-25', tz: 'Europe/Rome' },
	{ due: '2026-11-27', tz: 'Europe/Warsaw' },
	{ tz: 'UTC' },
);

const arbitraryFields: fc.Arbitrary<FieldValues<'activity'>> = fc
	.record(
		{
			subject: fc.constantFrom('A', 'B', 'C', ''),
			location: fc.constantFrom('Rome', 'Turin', undefined),
			when: arbitraryWhen,
			busy: fc.boolean(),
			tags: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom<true | undefined>(true, undefined), {
				minKeys: 1,
			}),
			deletedAt: fc.constantFrom('2026-11-24T12:00:00.000Z', undefined),
		},
		{ requiredKeys: [] },
	)
	.filter((fields) => Object.keys(fields).length > 0);

/** An edit, a move, a deletion, a restoring: whatever writes fields of records that may be there. */
export const arbitraryWrite: fc.Arbitrary<Step & { do: 'write' }> = fc.record({
	do: fc.constant('write' as const),
	command: fc.constantFrom<Command[]>('edit', 'move', 'delete', 'restore'),
	patches: fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), fields: arbitraryFields }), {
		minLength: 1,
		maxLength: 3,
		selector: ({ id }) => id,
	}),
});

const arbitraryPlan: fc.Arbitrary<Step> = fc.record({
	do: fc.constant('plan' as const),
	id: fc.constantFrom(...ids),
	subject: fc.constantFrom('New', 'Newer'),
});

export const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 5, arbitrary: arbitraryWrite },
	{ weight: 2, arbitrary: arbitraryPlan },
	{
		weight: 6,
		arbitrary: fc.constantFrom<Step>({ do: 'undo' }, { do: 'undo' }, { do: 'redo' }, { do: 'restart' }, { do: 'merge' }),
	},
);

/** A Daybook that a test leads through steps; what another device writes comes into the same journal. */
export class Diary {
	readonly #name = freshName();
	#wall = Date.UTC(2026, 10, 24, 9);
	#store: Store | undefined;
	#other: Store | undefined;

	get store(): Store {
		return this.#store!;
	}

	async open(): Promise<this> {
		this.#store = await testStore(this.#name, () => this.#tick());
		const db = new DaybookDb(this.#name);
		const { memberId } = this.#store.self;
		this.#other = new Store({
			db,
			device: { id: 'ffffffffffffffff' },
			clock: new Clock(() => this.#tick()),
			memberId,
			wall: () => this.#wall,
		});
		return this;
	}

	#tick(): number {
		return (this.#wall += 1000);
	}

	/** Records that exist are edited, those that do not are planned first, as the screens do. */
	async take(step: Step, by: 'me' | 'other' = 'me'): Promise<string | undefined> {
		const store = by === 'me' ? this.store : this.#other!;
		if (step.do === 'undo') await store.undo();
		else if (step.do === 'redo') await store.redo();
		else if (step.do === 'merge') await store.mergeSessions();
		else if (step.do === 'restart') await this.#restart();
		else if (step.do === 'write') return this.#write(store, step);
		else if (!(await store.find.get('activity', step.id)))
			return commit(store, { command: 'plan', patches: [planned(store, { subject: step.subject }, step.id)] });
		return undefined;
	}

	async #write(store: Store, { command, patches }: Step & { do: 'write' }): Promise<string | undefined> {
		const there = await store.find.getMany('activity', ids);
		const known = patches.filter(({ id }) => there.some((one) => one.id === id));
		if (known.length === 0) return undefined;
		return commit(store, {
			command,
			patches: known.map(({ id, fields }): Patch => ({ type: 'activity', id, fields })),
		});
	}

	async #restart(): Promise<void> {
		this.store.close();
		this.#store = await testStore(this.#name, () => this.#tick());
	}

	/** The records as a screen sees them, by id. */
	async records(): Promise<Map<string, Record<string, unknown>>> {
		const rows = await this.store.db.rows('activity').toArray();
		return new Map(rows.map((row) => [row.id, Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_')))]));
	}

	close(): void {
		this.store.close();
		this.#other?.close();
	}
}
