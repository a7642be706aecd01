const time = () => import('./TimeGrid.svelte');

/** What draws each view, loaded when one is first looked at: a month needs nothing of what draws hours. */
export const drawings = {
	day: time,
	week: time,
	workweek: time,
	month: () => import('./MonthGrid.svelte'),
	team: () => import('../team/TeamGrid.svelte'),
	agenda: () => import('./Agenda.svelte'),
};
