import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Field } from '#lib/model/kinds.ts';
import { recordTypes, typeNames, type TypeName } from '#lib/model/recordTypes.ts';
import { languages } from '#lib/model/scalars.ts';
import type { App } from '#lib/ui/shell/app.svelte.ts';
import { choiceWords } from '#lib/ui/inspect/choiceWords.ts';
import { fieldWord } from '#lib/ui/inspect/fieldWords.ts';
import { changedWords, valueWords } from '#lib/ui/inspect/valueWords.ts';
import { speak } from '#lib/ui/words/language.svelte.ts';

vi.stubGlobal('navigator', { languages: ['en-GB'] });
vi.stubGlobal('document', { documentElement: {} });
afterAll(() => speak('en'));

const fieldsOf = (type: TypeName) => Object.entries<Field>(recordTypes[type].fields);
const [bianchi, spring, anna] = [
	'01970000-0000-7000-8000-000000000001',
	'01970000-0000-7000-8000-000000000002',
	'01970000-0000-7000-8000-000000000003',
];
const none = { get: () => undefined };
const known = {
	app: {
		tz: 'Europe/Rome',
		today: '2026-11-25',
		catalogue: { calendar: none, term: none, resource: none, member: new Map([[anna, { name: 'Anna Verdi' }]]) },
	} as unknown as App,
	names: new Map([
		[bianchi, 'Officine Bianchi'],
		[spring, 'Spring fair'],
	]),
};

describe.each(languages)('in %s', (language) => {
	test.each(typeNames)('every field of a record of the type %s has words, and every choice of one [F5] [S4-14]', (type) => {
		speak(language);
		for (const [name, { kind, options = [] }] of fieldsOf(type)) {
			expect(fieldWord(type, name), `${type}.${name}`).not.toBe(name);
			expect(fieldWord(type, name)).toMatch(/\S/);
			if (kind !== 'choice') continue;
			for (const option of options) expect(choiceWords(type, name, option), `${type}.${name} = ${option}`).toMatch(/\S/);
		}
	});
});

test('what was changed is told by the names of what it speaks of, not by their ids [F5] [F10]', () => {
	speak('en');
	expect(valueWords('contact', 'companyId', bianchi, known)).toBe('Officine Bianchi');
	expect(changedWords({ type: 'contact', field: 'campaigns', member: spring }, known)).toBe('Campaigns: Spring fair');
	expect(changedWords({ type: 'activity', field: 'links', member: `company:${bianchi}` }, known)).toBe(
		'With whom, about what: Officine Bianchi',
	);
	expect(changedWords({ type: 'activity', field: 'participants', member: `member:${anna}` }, known)).toMatch(/: Anna Verdi$/);
	expect(changedWords({ type: 'activity', field: 'exdates', member: '2026-11-26T10:00' }, known)).toMatch(
		/^Dates left out: .*26 Nov.*10:00/,
	);
	expect(valueWords('thread', 'link', `company:${bianchi}`, known)).toBe('Officine Bianchi');
	expect(valueWords('company', 'companyId', '01970000-0000-7000-8000-00000000000f', known)).toBe('Unknown record');
});

test('values are told as people write them [F5]', () => {
	speak('en');
	const reminder = { trigger: { minutesBefore: 30, anchor: 'start' }, channel: 'app', audience: 'me' };
	expect(valueWords('activity', 'reminders', reminder, known)).toBe('30 minutes before');
	expect(valueWords('company', 'phones', [{ label: 'Office', number: '+39 02 1' }], known)).toBe('Office +39 02 1');
	expect(valueWords('company', 'emails', ['a@b.it', 'c@d.it'], known)).toBe('a@b.it, c@d.it');
	expect(valueWords('calendar', 'sharing', 'busy', known)).toBe('Busy times');
	expect(valueWords('resource', 'kind', 'room', known)).toBe('Room');
	expect(valueWords('activity', 'status', 'done', known, { kind: 'event', status: 'done' } as never)).toBe('Held');
	// A text is what was typed, whatever it looks like; and of a newer Daybook's choice there are no words.
	expect(valueWords('activity', 'subject', '2026-11-25', known)).toBe('2026-11-25');
	expect(valueWords('activity', 'status', 'half_done', known)).toBe('half_done');
});
