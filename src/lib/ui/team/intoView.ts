/** Brings what has just come onto the page before the eyes, where it is not there yet. */
export const intoView = (box: HTMLElement): void => box.scrollIntoView({ block: 'nearest' });
