/** A file that a device of a team keeps in a shared folder. */
export interface OwnName {
	name: string;
	/** Counts up: what is written later has the higher number. */
	number: number;
}

const ending = '.daybook';

/** Whether a file of a folder may be of a team. */
export const isTeamFileName = (name: string) => name.endsWith(ending);

const begins = (team: string, device: string) => `${team.slice(0, 8)}-${device}-`;

/** What the file of a device with a number is called. */
export const nameOf = (team: string, device: string, number: number) =>
	`${begins(team, device)}${String(number).padStart(4, '0')}${ending}`;

/** How near a name is: of this device, of its team, of anybody. */
export function rankOfName(team: string, device: string, name: string): number {
	if (name.startsWith(begins(team, device))) return 0;
	return name.startsWith(begins(team, '').slice(0, -1)) ? 1 : 2;
}

/** The files of a device among the names of a folder, in the order in which they were written. */
export function ownNames(team: string, device: string, names: Iterable<string>): OwnName[] {
	const begin = begins(team, device);
	const own = [...names].flatMap((name): OwnName[] => {
		const number = Number(name.slice(begin.length, -ending.length));
		return name.startsWith(begin) && nameOf(team, device, number) === name ? [{ name, number }] : [];
	});
	return own.sort((one, other) => one.number - other.number);
}
