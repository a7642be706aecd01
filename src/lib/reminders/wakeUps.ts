/** Calls back at everything that may end a sleep: being looked at again, thawed, back from another page, online. */
export function onWakeUp(wake: () => void): () => void {
	const looked = () => document.visibilityState === 'visible' && wake();
	const onDocument = { visibilitychange: looked, resume: wake };
	const onWindow = { focus: wake, pageshow: wake, online: wake };
	for (const [name, listener] of Object.entries(onDocument)) document.addEventListener(name, listener);
	for (const [name, listener] of Object.entries(onWindow)) window.addEventListener(name, listener);
	return () => {
		for (const [name, listener] of Object.entries(onDocument)) document.removeEventListener(name, listener);
		for (const [name, listener] of Object.entries(onWindow)) window.removeEventListener(name, listener);
	};
}
