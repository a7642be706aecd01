/** Where a floating box goes: beside its anchor where there is room, else on the other side, always whole on the screen. */
export function placeBeside(
	anchor: DOMRect,
	size: { width: number; height: number },
	view: { width: number; height: number },
): { left: number; top: number } {
	const gap = 8;
	const right = anchor.right + gap;
	const left = anchor.left - gap - size.width;
	const fitsRight = right + size.width + gap <= view.width;
	const fitsLeft = left >= gap;
	const x = fitsRight ? right : fitsLeft ? left : Math.min(Math.max(gap, anchor.left), view.width - size.width - gap);
	const below = !fitsRight && !fitsLeft;
	const y = below ? anchor.bottom + gap : anchor.top;
	return { left: Math.max(gap, x), top: Math.max(gap, Math.min(y, view.height - size.height - gap)) };
}
