import { drawings } from '#lib/ui/calendar/drawings.ts';
import { isView } from '#lib/ui/calendar/views.ts';
import type { PageLoad } from './$types';

/** What draws the view is fetched while the store is being opened. */
export const load: PageLoad = ({ params }) => {
	if (isView(params.view)) void drawings[params.view]();
};
