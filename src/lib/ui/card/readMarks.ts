import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Message } from '#lib/model/message.ts';
import { ok, type Result } from '#lib/model/result.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';

/** The same on all devices of a member, so that one mark is written by all of them. */
const markId = (memberId: Uuid, activityId: Uuid): Uuid => uuidFromText(`daybook/read/${memberId}/${activityId}`);

/** Until when this member has read the discussion of an activity, on whatever device; what was never opened was never read. */
export async function readUntil({ find, self }: Store, activityId: Uuid): Promise<Instant> {
	return (await find.get('readMark', markId(self.memberId, activityId)))?.until ?? '';
}

/** Whether somebody else wrote a line after that moment. */
export const isFresh = ({ createdBy, createdAt }: Message, memberId: Uuid, seen: Instant) => createdBy !== memberId && createdAt > seen;

/** Keeps that a discussion was read as it is; nothing is written where no line of anybody else is new. */
export async function noteRead(store: Store, activityId: Uuid, messages: readonly Message[]): Promise<Result<unknown>> {
	const { memberId } = store.self;
	const seen = await readUntil(store, activityId);
	const until = messages
		.filter((line) => isFresh(line, memberId, seen))
		.reduce((last, { createdAt }) => (createdAt > last ? createdAt : last), '');
	if (until === '') return ok(undefined);
	const fields = { activityId, until, ...(seen === '' && { createdBy: memberId }) };
	return store.commit({
		command: 'read',
		patches: [{ type: 'readMark', id: markId(memberId, activityId), ...(seen === '' && { create: true as const }), fields }],
	});
}
