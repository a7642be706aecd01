import type { LinkType } from './linkKey.ts';
import type { Records } from './recordTypes.ts';

/** What activities can be linked to: a company, a contact, an opportunity, a campaign or a project. */
export type Party = Records[LinkType];
