import type { FieldKind } from '#lib/model/kinds.ts';
import { isValueOf } from '#lib/model/readValue.ts';
import type { EntryProperties } from './entryProperties.ts';
import { isCanonicalUuid } from './idOfUid.ts';
import type { OwnFields } from './imported.ts';
import { activityField, json, ownFieldNames, ownId, ownSeal } from './ownProperty.ts';
import type { Property } from './property.ts';
import { sealOf } from './sealOf.ts';
import type { Block } from './splitBlocks.ts';
import { textOf } from './text.ts';

function valueOf(property: Property): unknown {
	const text = textOf(property);
	if (property.params.get('FMTTYPE') !== json.FMTTYPE) return text;
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

const linesIn = (block: Block): string[] => [...block.lines, ...block.children.flatMap(linesIn)];

/** Takes Daybook's own properties out of a component; undefined if it has no id, so that Daybook did not write it for itself. */
export function readOwn(block: Block, properties: EntryProperties): OwnFields | undefined {
	const id = properties.look(ownId)?.value.trim() ?? '';
	if (!isCanonicalUuid(id)) return undefined;
	properties.takeAll(ownId);
	const values: Record<string, unknown> = {};
	for (const [name, field] of ownFieldNames) {
		const property = properties.takeAll(name)[0];
		const value = property && valueOf(property);
		const known = activityField(field);
		if (known && value !== undefined && isValueOf(known as typeof known & { kind: FieldKind }, value)) values[field] = value;
	}
	const seal = properties.takeAll(ownSeal)[0]?.value.trim();
	return { id, intact: seal === sealOf(linesIn(block)), values };
}
