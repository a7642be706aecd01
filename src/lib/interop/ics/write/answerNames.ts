import type { Response } from '#lib/model/participants.ts';

/** What somebody answered, as PARTSTAT says it (RFC 5545 §3.2.12). */
export const answerNames = {
	needs_action: 'NEEDS-ACTION',
	accepted: 'ACCEPTED',
	tentative: 'TENTATIVE',
	declined: 'DECLINED',
} as const satisfies Record<Response, string>;
