/** The invitation that the address of this page held when it was opened: taken out of it at once. */
export const offered = $state<{ text: string }>({ text: '' });
