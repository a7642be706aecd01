/** What follows `#join=` in a link; a text without it is taken as it is. */
export const invitationIn = (link: string) =>
	link
		.slice(link.lastIndexOf('#join=') + 1)
		.replace('join=', '')
		.trim();
