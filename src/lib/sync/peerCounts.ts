/** What a connection has seen, for the inspector. */
export interface PeerCounts {
	framesIn: number;
	framesOut: number;
	bytesOut: number;
	/** Frames that were not of this team, or nothing at all. */
	bad: number;
	/** Rows that were refused. */
	refused: number;
	/** Frames that were too many. */
	dropped: number;
}

export const noCounts = (): PeerCounts => ({ framesIn: 0, framesOut: 0, bytesOut: 0, bad: 0, refused: 0, dropped: 0 });
