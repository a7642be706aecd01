import { custom, set } from './kinds.ts';

/** Fields of what people file and extend in their own way: tags of any group, and values of fields they defined. */
export const filedFields = { tags: set('t', { of: 'tag' }), custom: custom('v') } as const;
