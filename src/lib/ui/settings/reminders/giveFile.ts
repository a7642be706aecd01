import { download } from '../data/download.ts';

type Sharing = Partial<Pick<Navigator, 'canShare' | 'share'>>;

/**
 * Gives a file away by the system's share sheet where it takes such files, as phones do; else, or if the sheet refuses it
 * after all, as a download. Gives false if the person closed the sheet.
 */
export async function giveFile(file: File, sharing: Sharing = navigator, save: typeof download = download): Promise<boolean> {
	if (sharing.canShare?.({ files: [file] }) && sharing.share) {
		try {
			await sharing.share({ files: [file] });
			return true;
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			if (error.name === 'AbortError') return false;
		}
	}
	save(file, file.name);
	return true;
}
