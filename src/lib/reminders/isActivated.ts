/** Whether a worker takes events: Chromium loses a notification that is shown while its worker is being activated. */
export function isActivated({ active }: Pick<ServiceWorkerRegistration, 'active'>): boolean {
	return active?.state === 'activated';
}
