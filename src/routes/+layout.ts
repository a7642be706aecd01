// One page in the browser; nothing is rendered elsewhere.
export const ssr = false;
export const prerender = false;
