/** Where the server of the app itself introduces devices; a host of mere files has nothing there. */
const path = '/signal';

/** The address of the app's own relay; undefined where there is none, or where nobody can be reached. */
export async function ownRelay(origin: string): Promise<string | undefined> {
	try {
		const answer = await fetch(`${origin}${path}`, { method: 'HEAD', cache: 'no-store' });
		return answer.status === 204 ? `${origin.replace(/^http/, 'ws')}${path}` : undefined;
	} catch (error) {
		// TypeError: no network.
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}
