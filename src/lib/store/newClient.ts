/** A client id that no session had: 53 random bits. Yjs draws 32, which collide among some ten thousand sessions. */
export const newClient = (): number => {
	const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
	return (high & 0x1fffff) * 2 ** 32 + low;
};
