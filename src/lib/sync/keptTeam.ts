import type { DaybookDb } from '#lib/store/db.ts';
import { hexOf, type Bytes } from './bytes.ts';
import type { SignedOperation } from './roster/operation.ts';

/** What is kept of a team on this device. */
export interface KeptTeam {
	operations: SignedOperation[];
	secrets: { epoch: string; secret: Bytes }[];
	/** The digest of the operations by which the rows of the space were judged last. */
	judged: string;
}

/** What is kept of a team; undefined if nothing is. */
export async function keptTeam(db: DaybookDb, id: string): Promise<KeptTeam | undefined> {
	return (await db.teams.get(id))?.value as KeptTeam | undefined;
}

/** The ids of all teams that something is kept of. */
export async function keptTeams(db: DaybookDb): Promise<string[]> {
	return db.teams.toCollection().primaryKeys();
}

function without<Item>(items: readonly Item[], known: readonly Item[], name: (item: Item) => string): Item[] {
	const names = new Set(known.map(name));
	return items.filter((item) => !names.has(name(item)));
}

/** Keeps what this tab knows of a team, and what another tab has kept meanwhile. */
export async function keepTeam(db: DaybookDb, id: string, own: KeptTeam): Promise<void> {
	await db.transaction('rw', db.teams, async () => {
		const other = await keptTeam(db, id);
		const operations = [...own.operations, ...without(other?.operations ?? [], own.operations, ({ signature }) => hexOf(signature))];
		const secrets = [...own.secrets, ...without(other?.secrets ?? [], own.secrets, ({ epoch }) => epoch)];
		// A team that is opened as it was takes no room, where there may be none.
		const isKept = other?.judged === own.judged && other.operations.length === operations.length && other.secrets.length === secrets.length;
		if (!isKept) await db.teams.put({ id, value: { operations, secrets, judged: own.judged } satisfies KeptTeam });
	});
}
