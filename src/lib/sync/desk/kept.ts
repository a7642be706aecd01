import { refused, type Result } from '#lib/model/result.ts';
import { storageProblem } from '#lib/store/storageProblem.ts';

/** What something came to; refused where the browser kept nothing of it, for there is no room, or it is closed. */
export async function kept<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
	try {
		return await work();
	} catch (error) {
		const problem = storageProblem(error);
		if (!problem) throw error;
		return refused(problem);
	}
}
