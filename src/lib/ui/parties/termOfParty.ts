import type { Party } from '#lib/model/party.ts';
import { termOption } from '../card/termOptions.ts';
import type { Option } from '../picker/option.ts';
import type { App } from '../shell/app.svelte.ts';

/** The term that says how far it has come with somebody or something: the status, or the stage of an opportunity. */
export function termOfParty(app: App, party: Party): Option | undefined {
	const id = 'statusId' in party ? party.statusId : 'stageId' in party ? party.stageId : '';
	const term = app.catalogue.term.get(id);
	return term && termOption(term);
}
