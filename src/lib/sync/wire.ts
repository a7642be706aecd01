/** A road between two devices: it may lose, double and reorder what it is given, and says nothing of that. */
export interface Wire {
	/** Sends at most `mostFrameBytes`. */
	send(frame: Uint8Array): void;
	/** What both ends know of the connection alone, such as both fingerprints: proofs given on one do not hold on another. */
	readonly binding?: string;
}

/** The most bytes that a frame may have. */
export const mostFrameBytes = 60 * 1024;
