import type { Uuid } from '#lib/model/scalars.ts';
import { team } from './team.svelte.ts';

/** The member at whose device something was written; undefined for a device that is not known. */
export const memberOfDevice = (device: string): Uuid | undefined =>
	team.state?.team?.members.find(({ devices }) => devices.some(({ id }) => id === device))?.id;
