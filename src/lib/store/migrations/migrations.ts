import type { Entry } from '../entry.ts';

/**
 * How entries of an older journal format become entries of the next: `migrations[1]` reads format 1 and gives format 2.
 * Entries are migrated as they are read; what is stored keeps its bytes, for they are signed.
 * Each migration has a file of its own here and a test against the golden journal of its format.
 */
export const migrations: Readonly<Record<number, (entry: Entry) => Entry>> = {};
