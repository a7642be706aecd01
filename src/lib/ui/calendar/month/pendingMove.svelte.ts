import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Span } from '#lib/domain/span.ts';

interface Pending {
	key: string;
	span: Span;
	/** What was shown when the move was taken; undefined while it is asked for. */
	basis?: readonly Occurrence[];
}

/** Shows an occurrence where it was dropped until the store has it there, or puts it back when the move is refused. */
export class PendingMove {
	#pending = $state.raw<Pending>();

	/** The occurrences with the one being moved at its new place. */
	apply(occurrences: readonly Occurrence[]): readonly Occurrence[] {
		const pending = this.#pending;
		if (!pending || (pending.basis && pending.basis !== occurrences)) return occurrences;
		return occurrences.map((one) => (one.key === pending.key ? { ...one, ...pending.span } : one));
	}

	/** Follows one move; `shown` is asked for what is shown when the answer comes. */
	async follow(key: string, span: Span, move: () => Promise<boolean>, shown: () => readonly Occurrence[]): Promise<boolean> {
		const pending: Pending = { key, span };
		this.#pending = pending;
		let taken = false;
		try {
			return (taken = await move());
		} finally {
			// A later move may have taken the place of this one.
			if (this.#pending === pending) this.#pending = taken ? { ...pending, basis: shown() } : undefined;
		}
	}
}
