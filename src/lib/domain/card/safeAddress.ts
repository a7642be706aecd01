const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address as it may be opened, or undefined: only the web, mail and telephone, never a script; a bare `www.` is the web's. */
export function safeAddress(text: string): string | undefined {
	const trimmed = text.trim();
	const whole = /^www\.\S+$/i.test(trimmed) ? `https://${trimmed}` : trimmed;
	if (!/^[a-z][a-z+.-]*:\S+$/i.test(whole)) return undefined;
	try {
		const { protocol, href } = new URL(whole);
		return schemes.has(protocol) ? href : undefined;
	} catch {
		return undefined;
	}
}
