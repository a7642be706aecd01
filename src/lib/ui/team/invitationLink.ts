const mark = '#join=';

/** The link that opens an invitation here. Its text is in the part of an address that no browser sends. */
export const invitationLink = (text: string) => `${location.origin}/${mark}${text}`;

/** The text of the invitation that an address holds; undefined if it holds none. */
export const invitationIn = (hash: string) => (hash.startsWith(mark) ? hash.slice(mark.length) : undefined);

/** Whether a name of a host means, to whoever opens it, his own computer (RFC 6761 §6.3; the loopback addresses). */
export const opensHereOnly = (host: string) =>
	host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host);
