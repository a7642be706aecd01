import { commonTypes, homes } from '#lib/domain/sharing/homes.ts';
import { typeNames } from '#lib/model/recordTypes.ts';

/** Types of what a firm knows of its customers and owns: it goes along with a team, or stays, as a whole. */
export const customerTypes = typeNames.filter((type) => homes[type] === 'team' && !commonTypes.includes(type) && type !== 'busyBlock');
