/** Live writes stay below 50 rows a call, for Dexie re-runs every question about a table after a larger one. */
export const rowsPerPut = 49;
