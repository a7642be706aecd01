const mark = '#join=';

/** The link that opens an invitation here. Its text is in the part of an address that no browser sends. */
export const invitationLink = (text: string) => `${location.origin}/${mark}${text}`;

/** The text of the invitation that an address holds; undefined if it holds none. */
export const invitationIn = (hash: string) => (hash.startsWith(mark) ? hash.slice(mark.length) : undefined);
