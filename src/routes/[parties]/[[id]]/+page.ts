import { error } from '@sveltejs/kit';
import { typeOfPath } from '#lib/ui/parties/partyPaths.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	return { type: typeOfPath(params.parties) ?? error(404) };
};
