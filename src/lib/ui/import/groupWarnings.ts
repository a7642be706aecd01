import type { ImportWarning, WarningKind } from '#lib/interop/ics/imported.ts';

/** Warnings of one kind, with a few of the texts they are about. */
export interface WarningGroup {
	kind: WarningKind;
	count: number;
	examples: string[];
}

const exampleCount = 3;

/** One group for each kind of warning, the most frequent first; each example once. */
export function groupWarnings(warnings: readonly ImportWarning[]): WarningGroup[] {
	const groups = new Map<WarningKind, WarningGroup>();
	for (const { kind, text, subject } of warnings) {
		const group = groups.get(kind) ?? { kind, count: 0, examples: [] };
		groups.set(kind, group);
		group.count += 1;
		const example = [subject, text].filter(Boolean).join(' · ').slice(0, 160);
		if (example !== '' && group.examples.length < exampleCount && !group.examples.includes(example)) {
			group.examples.push(example);
		}
	}
	return [...groups.values()].sort((one, other) => other.count - one.count);
}
