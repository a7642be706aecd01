import { decodeBytes } from '#lib/interop/ics/decodeBytes.ts';
import type { ImportedActivity } from '#lib/interop/ics/imported.ts';
import { idsToFind, type ImportPlan } from '#lib/interop/ics/planImport.ts';
import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { FileReport, Met, PlanAsk, PlansView, ReadingTask } from './importProtocol.ts';
import { changeOf, planFiles } from './planFiles.ts';
import { dayToShow, viewOf } from './planView.ts';

/** Patches given at a time. */
const lot = 400;

/** The files of one visit to the import screen, read and kept apart from the page, and what importing them does. */
export class ImportDesk {
	readonly #files = new Map<Uuid, ImportedActivity[]>();
	readonly #existing = new Map<Uuid, Activity>();
	readonly #editedAt = new Map<Uuid, Instant>();

	/** Reads a file until `keepGoing` says no; undefined if it holds no calendar. */
	read({ id, content, viewerZone }: ReadingTask, keepGoing: (done: number) => boolean): FileReport | undefined {
		const text = typeof content === 'string' ? content : decodeBytes(new Uint8Array(content));
		const file = readCalendarFile(text, { viewerZone, keepGoing });
		if (!file) return undefined;
		const { activities, ...rest } = file;
		this.#files.set(id, activities);
		return { ...rest, count: activities.length, ids: idsToFind(activities) };
	}

	/** Takes records that are here already. */
	meet(met: readonly Met[]): void {
		for (const { activity, editedAt } of met) {
			this.#existing.set(activity.id, activity);
			this.#editedAt.set(activity.id, editedAt);
		}
	}

	/** Forgets the records that were here when last looked. */
	forget(): void {
		this.#existing.clear();
		this.#editedAt.clear();
	}

	/** What importing the files would do, in the order of the choices. */
	plan(ask: PlanAsk): PlansView {
		const plans = this.#plan(ask);
		const day = dayToShow(plans, ask.today, ask.viewerZone);
		return { plans: plans.map((plan) => viewOf(plan, ask.today)), ...(day !== undefined && { day }) };
	}

	/** The patches of the import, in lots. */
	*write(ask: PlanAsk): Generator<Patch[]> {
		const plans = this.#plan(ask);
		const calendars = ask.choices.flatMap(({ calendarId, newName }, index) =>
			newName !== undefined && plans[index]?.fresh.length ? [{ id: calendarId, name: newName }] : [],
		);
		const { patches } = changeOf(plans, calendars, ask.context.memberId, ask.order);
		for (let from = 0; from < patches.length; from += lot) yield patches.slice(from, from + lot);
	}

	#plan({ choices, context }: PlanAsk): ImportPlan[] {
		const files = choices.map(({ id, calendarId, takeOlder }) => {
			return { activities: this.#files.get(id) ?? [], calendarId, takeOlder };
		});
		return planFiles(files, this.#existing, { ...context, editedAt: this.#editedAt });
	}
}
