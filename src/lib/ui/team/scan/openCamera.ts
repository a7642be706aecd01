import { ok, refused, type Result } from '#lib/model/result.ts';

/** The picture of the camera that looks away from whoever holds the device, if there is one; refused as the person or the browser did. */
export async function openCamera(): Promise<Result<MediaStream>> {
	// Not there where the page did not come by https.
	const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
	if (!mediaDevices) return refused({ kind: 'cameraMissing' });
	try {
		return ok(await mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }));
	} catch (error) {
		// NotAllowedError: the person or the browser says no. NotFoundError, NotReadableError: none there, or in use.
		if (!(error instanceof DOMException)) throw error;
		return refused({ kind: error.name === 'NotAllowedError' ? 'cameraRefused' : 'cameraMissing' });
	}
}
