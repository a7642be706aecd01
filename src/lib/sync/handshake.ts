import { hexOf, randomBytes } from './bytes.ts';
import type { Epoch } from './epoch.ts';
import type { Message, MessageOf } from './messages.ts';
import { isProved, prove } from './proof.ts';
import { protocolVersion } from './protocolVersion.ts';
import type { Team } from './team.ts';
import type { Wire } from './wire.ts';

/**
 * How two devices come to know one another: each draws a number, and signs both numbers with what the connection is
 * known by. What is said here every Daybook understands, whatever its version; of all else both must speak the same.
 */
export class Handshake {
	/** The other device, once it has proved that it is. */
	device: string | undefined;
	/** The protocol that it speaks, as it says; undefined before it has said anything. */
	version: number | undefined;
	readonly #team: Team;
	readonly #binding: string;
	readonly #send: (message: Message, epoch?: Epoch) => Promise<void>;
	readonly #nonce = hexOf(randomBytes(16));
	#theirNonce = '';

	constructor(team: Team, { binding = '' }: Wire, send: (message: Message, epoch?: Epoch) => Promise<void>) {
		this.#team = team;
		this.#binding = binding;
		this.#send = send;
	}

	/** Proven, and still of the team; and so are we. */
	get isTrusted(): boolean {
		const device = this.device === undefined ? undefined : this.#team.roster.devices.get(this.device);
		return device !== undefined && !device.removed && this.#team.self !== undefined && this.#team.epoch !== undefined;
	}

	async sayHi(): Promise<void> {
		const { device, digest } = this.#team;
		await this.#send({ kind: 'hi', nonce: this.#nonce, device: device.id, digest: digest.padEnd(16, '0'), version: protocolVersion });
	}

	/** `epoch`: that under which it was said. */
	async onHi({ nonce, digest, version }: MessageOf<'hi'>, epoch: Epoch): Promise<void> {
		const team = this.#team;
		const fresh = nonce !== this.#theirNonce;
		this.#theirNonce = nonce;
		this.version = version;
		// Who knows an older key alone hears of the roster under that one: of a new key, or that he was removed.
		if (digest !== team.digest) await this.#send({ kind: 'operations', operations: team.operations }, epoch);
		if (epoch !== team.epoch) return;
		const introduction = { team: team.id, binding: this.#binding, device: team.device.id, nonce: this.#nonce, theirs: nonce };
		const signature = await prove(introduction, team.device.keys.privateKey);
		await this.#send({ kind: 'proof', nonce: this.#nonce, theirs: nonce, device: team.device.id, signature });
		if (fresh) await this.sayHi();
	}

	/** Whether this is the proof that the other device is one of the team, and was not known before; `'bad'`: a false one. */
	async onProof({ nonce, theirs, device, signature }: MessageOf<'proof'>): Promise<boolean | 'bad'> {
		const team = this.#team;
		const key = team.roster.devices.has(device) ? team.judge.authorOf(device)?.publicKey : undefined;
		if (theirs !== this.#nonce || !key || device === team.device.id || this.device === device) return false;
		const introduction = { team: team.id, binding: this.#binding, device, nonce, theirs };
		if (!(await isProved(introduction, signature, key))) return 'bad';
		this.device = device;
		return true;
	}
}
