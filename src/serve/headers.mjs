// What the page's own <meta> policy cannot say. Whoever hosts the app elsewhere should send the same headers.

const unused = ['geolocation', 'microphone', 'payment', 'usb', 'serial', 'hid', 'midi', 'display-capture'];

const always = [
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'no-referrer'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	['Cross-Origin-Resource-Policy', 'same-origin'],
	// The camera is for reading a colleague's pairing code, on request.
	['Permissions-Policy', ['camera=(self)', ...unused.map((name) => `${name}=()`)].join(', ')],
];

const notFramed = "frame-ancestors 'none'";

/** A worker obeys the policy its own script came with, not that of the page: it may talk to this origin only. */
const scriptPolicy = `default-src 'none'; script-src 'self'; connect-src 'self'; ${notFramed}`;

/**
 * The security headers for the answer to one path.
 * @param {string} path
 */
export function securityHeaders(path) {
	return [...always, ['Content-Security-Policy', path.endsWith('.js') ? scriptPolicy : notFramed]];
}

/**
 * Names under _app/immutable carry a hash of their content; anything else is asked for anew each time,
 * so that an update is noticed at once.
 * @param {string} path
 */
export function cacheControl(path) {
	return path.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
