import 'temporal-polyfill/global';
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';

// The same examples in every run, so that a run can be repeated; DAYBOOK_SEED tries others.
fc.configureGlobal({ seed: Number(process.env['DAYBOOK_SEED'] ?? 20261122) });
