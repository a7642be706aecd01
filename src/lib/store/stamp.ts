/**
 * When and where something was written: the hybrid logical clock in milliseconds, the device, the page session.
 * As text, stamps compare as they are ordered; one commit has one stamp, which therefore names its batch.
 */
export type Stamp = string;

export interface StampParts {
	hlc: number;
	device: string;
	client: number;
}

const hlcDigits = 9;
/** The first time, in milliseconds, that no longer fits a stamp: some day of the year 5188. */
export const endOfStamps = 36 ** hlcDigits;

const clientDigits = 11;

export function formatStamp({ hlc, device, client }: StampParts): Stamp {
	return `${hlc.toString(36).padStart(hlcDigits, '0')}.${device}.${client.toString(36).padStart(clientDigits, '0')}`;
}

export function parseStamp(stamp: Stamp): StampParts {
	const [hlc = '', device = '', client = ''] = stamp.split('.');
	return { hlc: Number.parseInt(hlc, 36), device, client: Number.parseInt(client, 36) };
}

/** The moment of a stamp as an ISO 8601 instant. */
export function instantOfStamp(stamp: Stamp): string {
	return new Date(parseStamp(stamp).hlc).toISOString();
}

const shape = /^[0-9a-z]{9}\.[0-9a-f]{16}\.[0-9a-z]{11}$/;

/** Whether a value from outside is a stamp. */
export function isStamp(value: unknown): value is Stamp {
	return typeof value === 'string' && shape.test(value);
}
