import type { Lifecycle, Standing } from '#lib/model/term.ts';
import { m } from './m.ts';

const ofContact: Record<Lifecycle, () => string> = {
	lead: m.status_lead,
	prospect: m.status_prospect,
	customer: m.status_customer,
	former: m.status_former,
};

const ofOpportunity: Record<Standing, () => string> = { open: m.standing_open, won: m.stage_won, lost: m.stage_lost };

/** How far somebody has come with the firm, in words. */
export const lifecycleWord = (lifecycle: Lifecycle) => ofContact[lifecycle]();

/** What became of an opportunity, in words. */
export const standingWord = (standing: Standing) => ofOpportunity[standing]();
