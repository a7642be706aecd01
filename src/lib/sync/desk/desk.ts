import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Store } from '#lib/store/store.ts';
import { joinByCode, joinByInvitation, type Joining } from '../admission/join.ts';
import type { Pairing } from '../byHand/pairing.ts';
import { bytesOfBase64url, randomBytes, type Bytes } from '../bytes.ts';
import { formatInvitation, newInvitation, parseInvitation, type Invitation } from '../invitation.ts';
import { keepFolder } from '../folder/keptFolder.ts';
import { formatRecoveryCode, keySeedOf, parseRecoveryCode } from '../recovery/recoveryCode.ts';
import type { Opened } from '../openedThere.ts';
import type { Deed, MemberRole } from '../roster/operation.ts';
import { safetyCode } from '../safetyCode.ts';
import { recodeDeed, removeDeed, roleDeed } from '../deeds.ts';
import { Team, type Beginning } from '../team.ts';
import { applyTeamFile, writeTeamFile, type FileNews } from '../teamFile.ts';
import { keepBringing, type KeptBringing } from './bringing.ts';
import { Bringings } from './bringings.ts';
import type { DeskState } from './deskState.ts';
import { devicesOf } from './devicesOf.ts';
import { invitationIn } from './invitationIn.ts';
import { isLastOwner } from './isLastOwner.ts';
import { kept } from './kept.ts';
import { Network } from './network.ts';
import type { DeskOptions } from './networkOptions.ts';
import { stateOf } from './stateOf.ts';
import type { InvitationRead, InvitePlan, Invited, Joined, JoinPlan, Started, StartPlan, TeamDesk } from './teamDesk.ts';

/** The one surface that screens know of teams. */
export class Desk implements TeamDesk {
	state: DeskState;
	readonly #store: Store;
	readonly #options: DeskOptions;
	readonly #network: Network;
	readonly #bringings: Bringings;
	readonly #listeners = new Set<() => void>();

	private constructor(store: Store, options: DeskOptions, network: Network) {
		this.#store = store;
		this.#options = options;
		this.#network = network;
		this.#bringings = new Bringings({ store, wall: options.wall, team: () => this.#teamNow(), onchange: () => this.#changed() });
		this.state = this.#look();
	}

	static async open(store: Store, options: DeskOptions): Promise<Desk> {
		let changed = () => {};
		const desk = new Desk(store, options, await Network.open(store, { ...options, onchange: () => changed() }));
		changed = () => desk.#changed();
		await desk.#bringings.open();
		return desk;
	}

	#look(): DeskState {
		const { teams, contacts, met, full, anew, roads, folders } = this.#network;
		const { state: bringing } = this.#bringings;
		return stateOf({ teams: [...teams.values()], contacts, met, full, anew, roads, folder: folders.state, bringing });
	}

	#changed(): void {
		this.state = this.#look();
		for (const listener of this.#listeners) listener();
	}

	get pairing(): Pairing | undefined {
		return this.#options.pairing;
	}

	watch(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/** The team that this device is of. */
	get #team(): Team | undefined {
		return [...this.#network.teams.values()].find(({ roster, self }) => !roster.personal && self);
	}

	async #teamNow(): Promise<Team | undefined> {
		await this.#network.load();
		return this.#team;
	}

	get #circle(): Team | undefined {
		return [...this.#network.teams.values()].find(({ roster, self }) => roster.personal && self);
	}

	start(plan: StartPlan): Promise<Result<Started>> {
		return kept(() => this.#bringings.inTurn(() => this.#start(plan)));
	}

	async #start({ name, ...plan }: StartPlan): Promise<Result<Started>> {
		if (this.#team) return refused({ kind: 'alreadyInTeam' });
		const { db } = this.#store;
		// Before there is a team, so that a page that is closed in between forgets nothing of it.
		await keepBringing(db, { plan, founds: true, done: 0, of: 0 });
		const seed = randomBytes(16);
		const team = await this.#create({ recovery: await keySeedOf(seed), name }).finally(() => this.#team ?? keepBringing(db, undefined));
		if (!team) return refused({ kind: 'tooOldToShare' });
		const brought = await this.#bringings.bring();
		this.#changed();
		return ok({ recoveryCode: await codeText(team, seed), ...(!brought.ok && { left: brought.problem }) });
	}

	goOn(customers = false): Promise<Result<void>> {
		return kept(() => (customers ? this.#bringings.customers() : this.#bringings.goOn()));
	}

	/** Begins a team, or the circle of one's own devices. */
	async #create(beginning: Beginning): Promise<Team | undefined> {
		const { deviceName, wall } = this.#options;
		const team = await Team.create(this.#store, { ...beginning, deviceName }, wall());
		await this.#network.add(team);
		return team;
	}

	async newCode(): Promise<Result<{ recoveryCode: string }>> {
		const team = this.#team;
		if (!team) return refused({ kind: 'notInTeam' });
		const seed = randomBytes(16);
		const done = await this.#act(team, await recodeDeed(team, await keySeedOf(seed)));
		return done.ok ? ok({ recoveryCode: await codeText(team, seed) }) : done;
	}

	async invite({ role, expires, uses }: InvitePlan): Promise<Result<Invited>> {
		const team = this.#team;
		if (!team) return refused({ kind: 'notInTeam' });
		return this.#invite(team, { role, expires, uses });
	}

	inviteDevice(expires: number): Promise<Result<Invited>> {
		return kept(() => this.#inviteDevice(expires));
	}

	async #inviteDevice(expires: number): Promise<Result<Invited>> {
		const circle = this.#circle ?? (await this.#create({ recovery: randomBytes(32), personal: true }));
		if (!circle) return refused({ kind: 'tooOldToShare' });
		return this.#invite(circle, { role: 'owner', expires, uses: 1 }, this.#store.self.memberId);
	}

	async #invite(team: Team, { role, expires, uses }: InvitePlan, member?: Uuid): Promise<Result<Invited>> {
		const me = await this.#store.find.get('member', this.#store.self.memberId);
		const words = { role, teamName: team.roster.name, by: me?.name ?? '', own: member !== undefined };
		const { invitation, key } = await newInvitation(team.id, expires, words);
		const deed: Deed = { kind: 'invite', key, role, expires: invitation.expires, uses, ...(member !== undefined && { member }) };
		const done = await this.#act(team, deed);
		return done.ok ? ok({ text: await formatInvitation(invitation), key, expires: invitation.expires }) : done;
	}

	/** Signs a deed if whoever is at this device may do it. */
	async #act(team: Team | undefined, deed: Deed): Promise<Result<void>> {
		if (!team?.self) return refused({ kind: 'notInTeam' });
		if (!team.may(deed, this.#options.wall())) return refused({ kind: 'mayNotDo' });
		return kept(async () => {
			await team.act(deed, this.#options.wall());
			return ok(undefined);
		});
	}

	withdraw(key: string): Promise<Result<void>> {
		const of = [...this.#network.teams.values()].find(({ roster }) => roster.invites.has(key));
		return this.#act(of, { kind: 'revoke', key });
	}

	rename(name: string): Promise<Result<void>> {
		return this.#act(this.#team, { kind: 'name', name: name.slice(0, 60) });
	}

	async setCarrier(address: string): Promise<Result<void>> {
		return this.#act(this.#team ?? this.#circle, { kind: 'carrier', address });
	}

	async readInvitation(text: string): Promise<Result<InvitationRead>> {
		const read = await this.#parse(text);
		if (!read.ok) return read;
		const { secret: _secret, ...rest } = read.value;
		return ok({ ...rest, known: this.#network.teams.get(rest.team)?.self !== undefined });
	}

	#parse(text: string): Promise<Result<Invitation>> {
		return parseInvitation(invitationIn(text), this.#options.wall());
	}

	async join(text: string, plan: JoinPlan): Promise<Result<Joined>> {
		const read = await this.#parse(text);
		if (!read.ok) return read;
		if (read.value.own ? this.#circle : this.#team) return refused({ kind: 'alreadyInTeam' });
		return kept(async () => this.#settle(await joinByInvitation(read.value, await this.#joining(plan))));
	}

	async recover(code: string, plan: JoinPlan): Promise<Result<Joined>> {
		const parsed = await parseRecoveryCode(code);
		if (!parsed) return refused({ kind: 'notARecoveryCode' });
		if (this.#team) return refused({ kind: 'alreadyInTeam' });
		return kept(async () => this.#settle(await joinByCode(parsed, await this.#joining(plan))));
	}

	async #joining({ name, onAnswer, signal, ...plan }: JoinPlan): Promise<Joining> {
		const me = await this.#store.find.get('member', this.#store.self.memberId);
		const profile = { name: name || (me?.name ?? ''), tz: me?.tz ?? 'UTC', locale: me?.locale ?? 'en' };
		const answered =
			onAnswer &&
			((offer: { name: string; role: MemberRole; member?: string }) =>
				onAnswer({ name: offer.name, role: offer.role, ownDevice: offer.member !== undefined }));
		const bringing: KeptBringing = { plan, founds: false, name, done: 0, of: 0 };
		return { ...this.#options, store: this.#store, profile, signal, onAnswer: answered, bringing };
	}

	/** After this device was admitted: takes the team up and brings along what was chosen. */
	async #settle(joined: Result<{ member?: string }>): Promise<Result<Joined>> {
		if (!joined.ok) return joined;
		await this.#network.load();
		if (joined.value.member !== undefined) return ok({ anew: true });
		const brought = await this.#bringings.goOn();
		this.#changed();
		return ok({ anew: false, ...(!brought.ok && { left: brought.problem }) });
	}

	async setRole(member: Uuid, role: MemberRole): Promise<Result<void>> {
		const team = this.#team;
		if (!team) return refused({ kind: 'notInTeam' });
		if (role !== 'owner' && isLastOwner(team, [member])) return refused({ kind: 'lastOwner' });
		return this.#act(team, await roleDeed(team, member, role));
	}

	async removeMember(member: Uuid): Promise<Result<void>> {
		const team = this.#team;
		if (team && isLastOwner(team, [member])) return refused({ kind: 'lastOwner' });
		return this.#remove(team, devicesOf(team, member));
	}

	async removeDevice(device: string): Promise<Result<void>> {
		return this.#inEach(device, (of) => this.#remove(of, [device]));
	}

	nameDevice(device: string, name: string): Promise<Result<void>> {
		const deed: Deed = { kind: 'nameDevice', device, name: name.trim().slice(0, 60) };
		return this.#inEach(device, (of) => this.#act(of, deed));
	}

	/** Does something in the team and among one's own devices, wherever the device is. */
	async #inEach(device: string, act: (of: Team) => Promise<Result<void>>): Promise<Result<void>> {
		const holding = [this.#team, this.#circle].filter((of) => of?.roster.devices.get(device)?.removed === false);
		if (holding.length === 0) return refused({ kind: 'notInTeam' });
		for (const of of holding) {
			const done = await act(of!);
			if (!done.ok) return done;
		}
		return ok(undefined);
	}

	async leave(): Promise<Result<void>> {
		const { memberId } = this.#store.self;
		return this.removeMember(memberId);
	}

	async #remove(team: Team | undefined, devices: readonly string[]): Promise<Result<void>> {
		if (!team || devices.length === 0) return refused({ kind: 'notInTeam' });
		return this.#act(team, await removeDeed(team, devices));
	}

	show(opened: Opened | undefined): void {
		this.#network.attention.set(opened);
	}

	async safetyCode(device: string): Promise<string> {
		for (const team of this.#network.teams.values()) {
			const [theirs, ours] = [team.roster.devices.get(device), team.roster.devices.get(team.device.id)];
			if (theirs && ours) return safetyCode([bytesOfBase64url(theirs.sign)!, bytesOfBase64url(ours.sign)!]);
		}
		throw new Error(`No device ${device}`);
	}

	useFolder(folder: FileSystemDirectoryHandle | undefined): Promise<void> {
		return keepFolder(this.#store.db, folder);
	}

	allowFolder(): Promise<void> {
		return this.#network.allowFolder();
	}

	async writeFile(): Promise<Bytes | undefined> {
		const team = this.#team;
		return team && writeTeamFile(team);
	}

	async readFile(bytes: Uint8Array, name: string): Promise<Result<FileNews>> {
		const team = this.#team;
		return team ? kept(() => applyTeamFile(team, bytes, name)) : refused({ kind: 'notInTeam' });
	}

	close(): void {
		this.#bringings.close();
		this.#network.close();
		this.#options.pairing?.close();
	}
}

const codeText = (team: Team, seed: Bytes) => formatRecoveryCode({ seed, team: team.id.slice(0, 16) });
