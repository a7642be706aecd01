import { ok, refused, type Result } from '#lib/model/result.ts';
import { qrIn } from './qrIn.ts';

/** The text of the QR code in a picture file; refused if it is no picture, or has no code that can be read. */
export async function qrOfFile(file: Blob): Promise<Result<string>> {
	let picture: ImageBitmap;
	try {
		picture = await createImageBitmap(file);
	} catch (error) {
		// InvalidStateError: no picture.
		if (error instanceof DOMException) return refused({ kind: 'noQrCode' });
		throw error;
	}
	const text = await qrIn(picture, picture);
	picture.close();
	return text === undefined ? refused({ kind: 'noQrCode' }) : ok(text);
}
