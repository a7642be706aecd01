/** The time of what only fills a gap: earlier than anybody's clock, so that whatever somebody knows of it is later. In ms. */
export const firstTime = 1;
