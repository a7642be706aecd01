import type { ActivityKind } from '#lib/model/activity.ts';
import type { Response } from '#lib/model/participants.ts';
import type { Instant, Language, Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';

/** What an import depends on besides the file and what is there. */
export interface ImportOptions {
	/** Where new activities go; ones that are there already stay in their calendar. */
	calendarId: Uuid;
	/** The category that new activities of a kind get. */
	categoryIds: Readonly<Record<ActivityKind, Uuid>>;
	memberId: Uuid;
	/** The categories and members there are, for files that Daybook wrote for itself. */
	categories: readonly Term[];
	memberIds: readonly Uuid[];
	now: Instant;
	/** When records that are here already were last written. */
	editedAt: ReadonlyMap<Uuid, Instant>;
	/** Also take what is older than what is here. */
	takeOlder?: boolean;
	/** What the member answers to what he is invited to; without an invitation he has said yes. */
	response?: Response;
	/** The tags there are, and the dictionary to which new ones are added. */
	tags: { dictionaryId: Uuid; terms: readonly Term[]; language: Language };
}
