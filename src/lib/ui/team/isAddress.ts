/** Whether a text is the address of a server that is talked to over a WebSocket. */
export const isAddress = (text: string) => /^wss?:\/\/[^\s/]+(\/\S*)?$/.test(text) && URL.canParse(text);
