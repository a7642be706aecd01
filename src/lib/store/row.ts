import type { Records, TypeName } from '#lib/model/recordTypes.ts';
import type { Stamp } from './stamp.ts';

/** What a row carries besides its record. Names begin with `_`; screens and domain never read them. */
export interface RowExtras {
	/** Stamps of edits by journal key; the creation's has the key ''. A field without one has the creation's. */
	_stamps: Record<string, Stamp>;
	/** The team's space it lives in; absent: the person's own. */
	_space?: string;
	/** Writes that do not count, for later ones say they replaced them: `key stamp`. */
	_replaced?: string[];
	/** By journal key, the last writes of a field, where several devices wrote it without knowing of one another. */
	_heads?: Record<string, Stamp[]>;
	/** Journal keys of the fields that have rival values, between which somebody has to choose. */
	_rivals?: string[];
	/** Activities: see `activityKeys`. */
	_first?: string;
	_spread?: string;
	_last?: string;
	_from?: string;
	_lastOn?: string[];
	_openEnded?: 1;
	_toComplete?: 1;
	_begun?: string;
	_reminded?: string;
	_about?: string[];
	_step?: string;
	_taken?: string[];
	_openUntil?: string[];
	/** Attachments outside the trash: what they belong to. */
	_target?: string;
	/** Stints: see `stintKeys`. */
	_running?: string;
	_long?: string;
	/** Threads that nobody has closed. */
	_open?: 1;
}

/** A record as it lies in IndexedDB: disposable, for it can be rebuilt from the journal. */
export type Row<Type extends TypeName = TypeName> = Records[Type] & RowExtras;

/** A row while it is folded: any type, fields by name. */
export type LooseRow = { id: string; createdAt: string } & Pick<RowExtras, '_stamps' | '_heads' | '_rivals'> & Record<string, unknown>;
