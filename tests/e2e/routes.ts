/** Every kind of address a person may keep, open first, or open without a network. */
export const routes = [
	'/',
	'/today',
	'/calendar/week/2026-11-22',
	'/calendar/month',
	'/calendar/agenda',
	'/activities?view=week',
	'/contacts',
	'/threads',
	'/import',
	'/settings',
	'/team',
	'/inspect',
	'/nothing/here?at=all#really',
] as const;
