/** Raised when two devices would no longer understand one another; 1 said no version. */
export const protocolVersion = 2;

/** What a device's Daybook is, seen from here, where it speaks another protocol. */
export type Apart = 'older' | 'newer';

export function apartOf(version: number | undefined): Apart | undefined {
	if (version === undefined || version === protocolVersion) return undefined;
	return version < protocolVersion ? 'older' : 'newer';
}
