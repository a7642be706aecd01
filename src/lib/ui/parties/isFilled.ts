/** Whether a field says anything: an empty text, list or set does not, nor a flag that is not set. */
export function isFilled(value: unknown): boolean {
	if (value === undefined || value === null || value === '' || value === false) return false;
	return typeof value !== 'object' || Object.keys(value).length > 0;
}
