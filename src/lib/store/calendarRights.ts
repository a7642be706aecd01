import { calendarType } from '#lib/model/calendar.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import type { StampedEntry } from './entriesOf.ts';
import type { Author } from './judge.ts';
import { unpackId } from './packedId.ts';
import type { TeamSpace } from './spaces.ts';

/** What of a calendar only its owner decides. */
const ofOwner = ['name', 'hue', 'ownerId', 'sharing'] as const;
const { fields } = calendarType;
const keysOfOwner: readonly string[] = ofOwner.map((name) => fields[name].key);
const deletedKey = fields.deletedAt.key;

/** Whether somebody may write fields of a calendar: its owner all, who leads the team may delete it. A calendar of nobody is everybody's. */
function mayWrite(keys: readonly string[], owner: unknown, { memberId, leads = false }: Pick<Author, 'memberId' | 'leads'>): boolean {
	if (typeof owner !== 'string' || owner === '' || memberId === undefined || owner === memberId) return true;
	return !keys.some((key) => keysOfOwner.includes(key) || (key === deletedKey && !leads));
}

const keyOf = (name: string): string => (name in fields ? fields[name as keyof typeof fields].key : name);

/** Whether a change does to a colleague's calendar what is not for this member to do. */
export async function changesOthersCalendar(
	db: DaybookDb,
	patches: readonly Patch[],
	teams: readonly TeamSpace[],
	memberId: Uuid,
): Promise<boolean> {
	const edits = patches.filter(({ type, create }) => type === 'calendar' && !create);
	const rows = edits.length > 0 ? await db.rows('calendar').bulkGet(edits.map(({ id }) => id)) : [];
	return edits.some((patch, at) => {
		const team = teams.find(({ id }) => id === rows[at]?.['_space']);
		const leads = team?.leads ?? false;
		return team !== undefined && !mayWrite(Object.keys(patch.fields).map(keyOf), rows[at]!['ownerId'], { memberId, leads });
	});
}

/** Whose the calendars are: those stored, and those that entries create. */
export class CalendarOwners {
	readonly #owners: Map<Uuid, unknown>;

	private constructor(owners: Map<Uuid, unknown>) {
		this.#owners = owners;
	}

	static async of(db: DaybookDb): Promise<CalendarOwners> {
		const rows = await db.rows('calendar').toArray();
		return new CalendarOwners(new Map(rows.map((row) => [row.id, row['ownerId']])));
	}

	/** Takes note of the calendars that entries create; gives those that were not known. */
	learn(entries: readonly StampedEntry[]): Uuid[] {
		const created = entries.filter(({ code, recordId }) => code === calendarType.code && !this.#owners.has(recordId));
		for (const { recordId, values } of created) {
			const owner = values[fields.ownerId.key];
			this.#owners.set(recordId, typeof owner === 'string' ? unpackId(owner) : owner);
		}
		return created.map(({ recordId }) => recordId);
	}

	/** Whether an author wrote into a colleague's calendar what is not his to write. */
	isBroken(entries: readonly StampedEntry[], author: Pick<Author, 'memberId' | 'leads'>): boolean {
		return entries.some(
			({ code, recordId, values }) =>
				code === undefined && this.#owners.has(recordId) && !mayWrite(Object.keys(values), this.#owners.get(recordId), author),
		);
	}
}
