import type { Civil } from '#lib/model/scalars.ts';
import type { Hit } from './hit.ts';
import { certain, likeness } from './likeness.ts';
import type { PaletteCommand } from './paletteCommand.ts';
import type { PartyHit } from './partyHits.ts';

/** One line of the palette. */
export type Choice =
	| { key: string; kind: 'activity'; hit: Hit }
	| { key: string; kind: 'party'; hit: PartyHit }
	| { key: string; kind: 'day'; day: Civil }
	| { key: string; kind: 'command'; command: PaletteCommand };

export type GroupName = 'recent' | 'customers' | 'activities' | 'past' | 'days' | 'commands';

/** Lines of one sort, under one heading. */
export interface Group {
	name: GroupName;
	choices: Choice[];
}

const ofHit = (hit: Hit): Choice => ({ key: `activity:${hit.id}`, kind: 'activity', hit });
const ofParty = (hit: PartyHit): Choice => ({ key: hit.key, kind: 'party', hit });
const ofCommand = (command: PaletteCommand): Choice => ({ key: `command:${command.name}`, kind: 'command', command });
const filled = (groups: readonly Group[]) => groups.filter(({ choices }) => choices.length > 0);

/** Nothing is typed: what was opened or done last, then all that can be done. */
export function choicesAtFirst(recent: readonly (Hit | PartyHit | PaletteCommand)[], commands: readonly PaletteCommand[]): Group[] {
	const lately = recent.map((one) => ('subject' in one ? ofHit(one) : 'note' in one ? ofParty(one) : ofCommand(one)));
	const known = new Set(lately.map(({ key }) => key));
	return filled([
		{ name: 'recent', choices: lately },
		{ name: 'commands', choices: commands.map(ofCommand).filter(({ key }) => !known.has(key)) },
	]);
}

/** What was typed, and what answers to it. */
export interface Typed {
	words: readonly string[];
	hits: readonly Hit[];
	/** Customers who are called so. */
	parties: readonly PartyHit[];
	/** How many of the hits have the words as typed. */
	exact: number;
	day: Civil | undefined;
	commands: readonly PaletteCommand[];
	/** What can be done with the words whatever they are. */
	last: readonly PaletteCommand[];
}

const mostCommands = 6;

/** Three letters may be a day ("mar", "sun") or the beginning of anything. */
const meansDay = (words: readonly string[]) => words.some((word) => /\d/.test(word) || word.length > 3);

/**
 * What fits the words, the likeliest sort first: a day if they surely name one; whoever is called so; else activities. Where those are but
 * alike, a command that is called so goes before them.
 */
export function choicesFor({ words, hits, parties, exact, day, commands, last }: Typed): Group[] {
	const fitting = commands
		.map((command) => ({ command, fit: likeness(words, command.text, command.also) }))
		.filter(({ fit }) => fit > 0)
		.sort((one, other) => other.fit - one.fit);
	const days: Group = { name: 'days', choices: day === undefined ? [] : [{ key: `day:${day}`, kind: 'day', day }] };
	const activities: Group[] = [
		{ name: 'customers', choices: parties.map(ofParty) },
		{ name: 'activities', choices: hits.filter((hit) => !hit.past).map(ofHit) },
		{ name: 'past', choices: hits.filter((hit) => hit.past).map(ofHit) },
	];
	const named = fitting.slice(0, mostCommands).map(({ command }) => command);
	const done: Group = { name: 'commands', choices: [...named, ...last].map(ofCommand) };
	const commandFirst = exact === 0 && (fitting[0]?.fit ?? 0) >= certain;
	const rest = commandFirst ? [done, ...activities] : [...activities, done];
	return filled(meansDay(words) ? [days, ...rest] : [...activities, days, done]);
}
