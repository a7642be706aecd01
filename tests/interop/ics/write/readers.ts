import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Debian's Python sees the libraries that its packages install; another one would not.
const python = '/usr/bin/python3';
const script = 'tests/interop/ics/write/readers.py';

/** Whether libical, python-icalendar and vobject are installed. */
export function hasReaders(): boolean {
	return spawnSync(python, [script]).status === 0;
}

export function hasKhal(): boolean {
	return spawnSync('khal', ['--version']).status === 0;
}

function inFolder<Value>(work: (folder: string) => Value): Value {
	const folder = mkdtempSync(join(tmpdir(), 'daybook-ics-'));
	try {
		return work(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** What three independent readers find fault with in calendar texts, one finding a line, each with the name of its text. */
export function findings(texts: Readonly<Record<string, string>>): string[] {
	return inFolder((folder) => {
		const files = Object.entries(texts).map(([name, text]) => {
			const file = join(folder, name.replaceAll('/', '+'));
			writeFileSync(file, text);
			return file;
		});
		const said = execFileSync(python, [script, ...files], { encoding: 'utf8', maxBuffer: 64_000_000 });
		return [...new Set(said.split('\n'))].filter((line) => line !== '');
	});
}

/** The starts that khal shows for a range of days in a zone, as `2026-11-24T10:00 Subject`, sorted; whole days without a time. */
export function khalStarts(text: string, from: string, days: number, tz: string): string[] {
	return inFolder((folder) => {
		const file = join(folder, 'calendar.ics');
		writeFileSync(file, text);
		const config = join(folder, 'khal.conf');
		writeFileSync(
			config,
			[
				'[calendars]',
				'[[c]]',
				`path = ${join(folder, 'vdir')}`,
				'[locale]',
				`local_timezone = ${tz}`,
				`default_timezone = ${tz}`,
				'timeformat = %H:%M',
				'dateformat = %Y-%m-%d',
				'longdateformat = %Y-%m-%d',
				'datetimeformat = %Y-%m-%d %H:%M',
				'longdatetimeformat = %Y-%m-%d %H:%M',
				'[sqlite]',
				`path = ${join(folder, 'khal.db')}`,
				'',
			].join('\n'),
		);
		const env = { ...process.env, LC_ALL: 'C.UTF-8', XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, TZ: tz };
		const khal = (...args: string[]) =>
			execFileSync('khal', ['-c', config, ...args], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
		khal('import', '--batch', '-a', 'c', file);
		const format = '{start-date-full}T{start-time} {title}';
		const said = khal('list', '--day-format', '', '--format', format, from, `${days}d`);
		return [...new Set(said.split('\n'))]
			.filter((line) => line !== '')
			.map((line) => line.replace(/T /, ' '))
			.sort();
	});
}
