import { fillTemplate, type Fillings } from '#lib/domain/message/fillTemplate.ts';
import type { Invitee } from '#lib/domain/card/inviteesOf.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import { writeMail, type Mailbox, type MailFile } from '#lib/interop/message/writeMail.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Template } from '#lib/model/template.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { base64Of } from '#lib/store/base64.ts';
import { readBlob } from '#lib/store/blobs.ts';
import { fileName } from '../export/fileName.ts';
import type { App } from '../shell/app.svelte.ts';
import { formatLongDay } from '../words/format.ts';

/** The subject and the text of a mail activity after a template: what was typed stays, and the template comes below it. */
export function withTemplate(
	{ subject, description, when }: Activity,
	template: Template,
	names: Fillings,
	{ today }: App,
): Pick<Activity, 'subject' | 'description'> {
	const known = { ...names, date: formatLongDay(dayOf(when.start ?? today)) };
	const body = fillTemplate(template.body, known);
	return {
		subject: subject.trim() === '' ? fillTemplate(template.subject ?? '', known) : subject,
		description: description.trim() === '' ? body : `${description.trimEnd()}\n\n${body}`,
	};
}

export interface MailFileMade {
	file: File;
	/** Attached files whose contents this device does not have. */
	missing: string[];
}

async function attachedFiles({ store }: App, activityId: Uuid): Promise<{ files: MailFile[]; missing: string[] }> {
	const files: MailFile[] = [];
	const missing: string[] = [];
	for (const { kind, name, mime, sha256 } of await store.find.attachmentsOf(`activity:${activityId}`)) {
		if (kind !== 'file' || sha256 === undefined) continue;
		const content = await readBlob(store.db, sha256);
		if (!content) missing.push(name);
		else files.push({ name, ...(mime !== undefined && { mime }), base64: base64Of(new Uint8Array(await content.arrayBuffer())) });
	}
	return { files, missing };
}

/** A mail activity as a file that mail programs open as a draft, with what is attached to it. */
export async function mailFile(
	app: App,
	activity: Activity,
	to: readonly Invitee[],
	me: Mailbox | undefined,
	blindCopy: boolean,
): Promise<MailFileMade> {
	const { files, missing } = await attachedFiles(app, activity.id);
	const text = writeMail({
		...(me && { from: me }),
		to,
		bcc: blindCopy && me ? [me] : [],
		subject: activity.subject,
		body: activity.description,
		files,
	});
	return { file: new File([text], fileName(activity.subject, 'eml'), { type: 'message/rfc822' }), missing };
}
