import { expect, test, vi } from 'vitest';
import { giveFile } from '#lib/ui/settings/reminders/giveFile.ts';

const file = new File(['BEGIN:VCALENDAR'], 'daybook-reminders.ics', { type: 'text/calendar' });
const sheet = (share: () => Promise<void>, takes = true) => ({ canShare: () => takes, share });

test('a phone is given the file by its share sheet, another system as a download', async () => {
	const save = vi.fn();
	expect(
		await giveFile(
			file,
			sheet(() => Promise.resolve()),
			save,
		),
	).toBe(true);
	expect(save).not.toHaveBeenCalled();
	expect(
		await giveFile(
			file,
			sheet(() => Promise.resolve(), false),
			save,
		),
	).toBe(true);
	expect(await giveFile(file, {}, save)).toBe(true);
	expect(save.mock.calls).toEqual([
		[file, file.name],
		[file, file.name],
	]);
});

test('who closes the sheet has given nothing away; a sheet that refuses is not taken for that', async () => {
	const save = vi.fn();
	const fails = (error: Error) => sheet(() => Promise.reject(error));
	expect(await giveFile(file, fails(new DOMException('closed', 'AbortError')), save)).toBe(false);
	expect(save).not.toHaveBeenCalled();
	expect(await giveFile(file, fails(new DOMException('too late', 'NotAllowedError')), save)).toBe(true);
	expect(save).toHaveBeenCalledOnce();
	await expect(giveFile(file, fails(new RangeError('broken')), save)).rejects.toThrow('broken');
});
