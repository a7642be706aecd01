import { rowsPerPut } from './rowsPerPut.ts';

/**
 * Whether a change of so many rows may well have every question asked again: its rows are then put in lots so large that
 * Dexie notes whole tables, for notes of single rows are copied for each live question, which takes seconds of an import.
 */
export const isLargeChange = (rows: number) => rows > 10 * rowsPerPut;
