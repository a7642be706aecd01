/** Calls back whenever an element comes near the part of the page that is seen. */
export const whenSeen =
	(seen: () => void) =>
	(element: HTMLElement): (() => void) => {
		const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen(), { rootMargin: '600px' });
		observer.observe(element);
		return () => observer.disconnect();
	};
