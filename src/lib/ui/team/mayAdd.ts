import { team } from './team.svelte.ts';

/** Whether what is everybody's can be added at this device, customers and words of lists: a viewer of a team only looks. */
export const mayAdd = () => team.joined?.role !== 'viewer';
