import type { Result } from '#lib/model/result.ts';
import { databaseName } from '#lib/store/db.ts';
import { askForKey } from '#lib/store/lock/keyring.ts';
import type { Lock } from '#lib/store/lock/lockRow.ts';
import { Sealer } from '#lib/store/lock/sealer.ts';
import { sealWith } from '#lib/store/lock/sealing.ts';
import { lockOf, unlock } from '#lib/store/lock/unlock.ts';
import type { OpenOptions } from '#lib/store/openStore.ts';
import type { Opened } from '../shell/openApp.ts';
import { speak } from '../words/language.svelte.ts';
import { deriveInWorker } from './deriveInWorker.ts';
import { startLocking } from './locking.ts';
import { settleOnce } from './settleOnce.ts';

export type Open = (prepare?: OpenOptions['prepare']) => Promise<Result<Opened>>;

/** What a lock screen knows and does. */
export class Unlocking {
	/** Undefined until it is read, which takes a moment. */
	lock = $state.raw<Lock>();
	/** Why no passphrase is taken, or the last one was not. */
	problem = $state.raw<'wrong' | 'pause'>();
	/** Seconds until a passphrase is taken again. */
	pause = $state(0);
	trying = $state(false);
	/** How much of what is stored has been rewritten; undefined while nothing is. */
	part = $state<number>();
	readonly #open: Open;
	#entering = false;

	constructor(open: Open) {
		this.#open = open;
	}

	/** Reads the lock, and waits for the key of a tab that is unlocked, now or later, until `signal` says otherwise. */
	async start(signal: AbortSignal): Promise<void> {
		const found = await lockOf(databaseName, Date.now());
		if (!found) return void (await this.#open());
		const { theme, language } = found.lock.look;
		if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
		speak(language);
		this.lock = found.lock;
		this.#wait(Math.ceil(found.pause / 1000));
		const key = await askForKey(databaseName, found.lock, signal);
		if (key) await this.#enter(key);
	}

	async try(passphrase: string): Promise<void> {
		this.trying = true;
		this.problem = undefined;
		const unlocked = await unlock(databaseName, passphrase, deriveInWorker, Date.now()).finally(() => (this.trying = false));
		if (unlocked.ok) return this.#enter(unlocked.value.key);
		const { problem } = unlocked;
		if (problem.kind === 'tooManyTries') return this.#wait(problem.seconds);
		// Another tab has taken the lock off.
		if (problem.kind === 'gone') return location.reload();
		this.problem = 'wrong';
		const left = (await lockOf(databaseName, Date.now()))?.pause ?? 0;
		if (left > 0) this.#wait(Math.ceil(left / 1000));
	}

	#wait(seconds: number): void {
		this.pause = seconds;
		if (seconds === 0) return;
		this.problem = 'pause';
		const timer = setInterval(() => {
			this.pause -= 1;
			if (this.pause > 0) return;
			clearInterval(timer);
			this.problem = undefined;
		}, 1000);
	}

	async #enter(key: Uint8Array): Promise<void> {
		if (this.#entering) return;
		this.#entering = true;
		const settling = this.lock?.settled === false;
		if (settling) this.part = 0;
		const lock = await this.#settle(key);
		const opened = await this.#open(lock && ((db) => sealWith(db, new Sealer(key, lock.covers))));
		if (lock && opened.ok) startLocking(opened.value.store, key);
	}

	/** What could not be sealed, or opened, locks nobody out: it is tried again at the next unlocking. */
	async #settle(key: Uint8Array): Promise<Lock | undefined> {
		try {
			return await settleOnce(databaseName, key, (part) => (this.part = part));
		} catch (error) {
			reportError(error);
			return (await lockOf(databaseName, Date.now()))?.lock;
		}
	}
}
