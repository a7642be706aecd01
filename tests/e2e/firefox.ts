import { firefox, type Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const names = ['firefox-esr', 'firefox'];

/** A Firefox as people have it, not Playwright's own; undefined where there is none. */
const program = process.env['FIREFOX_PATH'] ?? names.find((name) => spawnSync(name, ['--version']).status === 0);

/** Why Firefox cannot be tried here; undefined if it can. */
export const noFirefox = program === undefined ? 'No Firefox is installed (firefox-esr, or FIREFOX_PATH).' : undefined;

/** Starts it; Playwright speaks WebDriver BiDi with it. */
export function launchFirefox(): Promise<Browser> {
	const executablePath = join(mkdtempSync(join(tmpdir(), 'daybook-firefox-')), 'start');
	writeFileSync(executablePath, `#!/bin/sh\nexec "${process.execPath}" "${resolve('tests/e2e/firefoxBridge.mjs')}" "${program}" "$@"\n`);
	chmodSync(executablePath, 0o700);
	return firefox.launch({ channel: 'moz-firefox', executablePath });
}
