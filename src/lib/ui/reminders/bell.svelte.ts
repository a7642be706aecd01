/** The list under the bell, and how many reminders nobody has put away. */
export const bell = $state({ open: false, count: 0 });
