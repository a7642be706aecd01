import { localeTag } from './language.svelte.ts';

/** `45%`, for a part from 0 to 1. */
export const formatPart = (part: number) => new Intl.NumberFormat(localeTag(), { style: 'percent' }).format(part);
