import type { RejectedBlock } from '#lib/interop/ics/imported.ts';
import { m } from '../words/m.ts';

/** Gives the pieces of a file that were not imported to the person, as a text file as they stood in the original. */
export function saveRejected(name: string, rejected: readonly RejectedBlock[]): void {
	const text = rejected.map((block) => block.raw).join('\n');
	const address = URL.createObjectURL(new Blob([text.replace(/\n/g, '\r\n')], { type: 'text/plain' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = `${name.replace(/\.\w+$/, '')} – ${m.import_rejected_file()}.txt`;
	link.click();
	// The browser has taken the address by then.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
