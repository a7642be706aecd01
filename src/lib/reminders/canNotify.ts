/** Whether this browser shows notifications of Daybook now. */
export function canNotify(): boolean {
	return typeof Notification !== 'undefined' && 'serviceWorker' in navigator && Notification.permission === 'granted';
}
