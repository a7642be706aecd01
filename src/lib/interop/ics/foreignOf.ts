import type { EntryContext } from './entryContext.ts';
import type { EntryProperties } from './entryProperties.ts';
import type { Foreign } from './imported.ts';
import { isOwnLine } from './ownProperty.ts';
import { readInstant } from './readTime.ts';
import type { Block } from './splitBlocks.ts';

/** What one line, and all of one activity, may take in the journal: pictures belong elsewhere. */
const lineLimit = 64_000;
const totalLimit = 256_000;

function withinLimits(lines: readonly string[], context: EntryContext): string[] {
	let total = 0;
	const left: string[] = [];
	const kept = lines.filter((line) => {
		const fits = line.length <= lineLimit && total + line.length <= totalLimit;
		if (fits) total += line.length;
		else left.push(line);
		return fits;
	});
	if (left.length > 0) context.leaveOut(left);
	return kept;
}

/** Of a reply its DTSTAMP says when it was given; LAST-MODIFIED may be that of what it answers (RFC 5546 §2.1.5). */
function versionOf(properties: EntryProperties, method: string): Foreign['version'] {
	const sequence = Number(properties.take('SEQUENCE')?.value.trim() ?? '0');
	const stamp = readInstant(properties.take('DTSTAMP')?.value ?? '');
	const changed = readInstant(properties.take('LAST-MODIFIED')?.value ?? '');
	const modified = method === 'REPLY' ? (stamp ?? changed) : (changed ?? stamp);
	return { sequence: Number.isSafeInteger(sequence) ? sequence : 0, ...(modified !== undefined && { modified }) };
}

/** What an activity keeps of its component beyond its fields, within limits. Takes version properties out first. */
export function foreignOf(
	block: Block,
	properties: EntryProperties,
	alarms: Record<string, string[]>,
	digest: string,
	context: EntryContext,
): Foreign {
	const version = versionOf(properties, context.method);
	const others = block.children.filter((child) => child.name !== 'VALARM');
	const nested = others.flatMap((child) => [`BEGIN:${child.name}`, ...child.lines, `END:${child.name}`]);
	const own = properties.rest().filter((line) => !isOwnLine(line));
	const lines = withinLimits(nested.length === 0 ? own : own.concat(nested), context);
	return {
		component: block.name,
		...(lines.length > 0 && { lines }),
		...(Object.keys(alarms).length > 0 && { alarms }),
		version,
		digest: digest.slice(0, 16),
	};
}
