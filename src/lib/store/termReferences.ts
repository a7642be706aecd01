import { termBearers } from '#lib/domain/lists/mergeTerms.ts';
import { replaceTerm } from '#lib/domain/lists/replaceTerm.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { eachPage } from './pages.ts';
import { typedRow } from './typedRow.ts';

const page = 1_000;

/** What must be written so that every record that names `from`, those in the trash among them, names `into` instead. */
export async function termReferences(db: DaybookDb, from: Uuid, into: Uuid): Promise<Patch[]> {
	const patches: Patch[] = [];
	for (const type of termBearers) {
		await eachPage(db.rows(type), page, (rows) => {
			for (const row of rows) {
				const patch = replaceTerm(type, typedRow(type, row), from, into);
				if (patch) patches.push(patch);
			}
		});
	}
	return patches;
}
