/** A plain copy of a record that is being edited: what is stored must not be a reactive proxy. */
export function snapshotOf<Edited extends object>(record: Edited): Edited {
	// Named as a plain object, for the type of a snapshot would be worked out through every field.
	const plain: object = record;
	return $state.snapshot(plain) as Edited;
}
