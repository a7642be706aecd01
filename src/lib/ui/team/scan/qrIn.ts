/** The longest side that is looked at, in pixels: enough for any code, and quick. */
const longestSide = 1_400;

/** The text of the QR code in a picture of this size in pixels; undefined if there is none that can be read. */
export async function qrIn(picture: CanvasImageSource, { width, height }: { width: number; height: number }): Promise<string | undefined> {
	const { default: decodeQR } = await import('qr/decode.js');
	const scale = Math.min(1, longestSide / Math.max(width, height));
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return undefined;
	context.drawImage(picture, 0, 0, canvas.width, canvas.height);
	try {
		return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
	} catch (error) {
		// That is how the reader says that it has found none.
		if (error instanceof Error) return undefined;
		throw error;
	}
}
