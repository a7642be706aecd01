import { concat, type Bytes } from './bytes.ts';

async function through(bytes: Uint8Array, stream: GenericTransformStream, limit: number): Promise<Bytes | undefined> {
	const reader = (new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream) as ReadableStream<Uint8Array>).getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return concat(...parts);
		length += value.length;
		if (length > limit) {
			await reader.cancel();
			return undefined;
		}
		parts.push(value);
	}
}

/** Bytes in fewer bytes (RFC 1951), where that is so; undefined where it is not. */
export async function deflated(bytes: Uint8Array): Promise<Bytes | undefined> {
	// A row or two hold too little to make fewer.
	if (bytes.length < 400) return undefined;
	const fewer = await through(bytes, new CompressionStream('deflate-raw'), bytes.length);
	return fewer && fewer.length < bytes.length ? fewer : undefined;
}

/** The bytes that were deflated; undefined if they are none, or more than `limit`: a few bytes can stand for gigabytes. */
export async function inflated(bytes: Uint8Array, limit: number): Promise<Bytes | undefined> {
	try {
		return await through(bytes, new DecompressionStream('deflate-raw'), limit);
	} catch (error) {
		// The stream says TypeError of bytes that nobody deflated.
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}
