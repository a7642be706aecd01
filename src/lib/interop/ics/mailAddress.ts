/** The `mailto:` of an address (RFC 5545 §3.3.3); undefined for a text that is none. */
export function mailAddress(email: string): string | undefined {
	const text = email.trim();
	return /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+$/.test(text) ? `mailto:${text}` : undefined;
}
