import type { Bytes } from './bytes.ts';
import { deflated, inflated } from './deflate.ts';
import type { Epoch } from './epoch.ts';
import { mostMessageBytes } from './frames.ts';
import { packMessage, unpackMessage, type Message } from './messages.ts';
import { Packer, Unpacker, UnpackError } from './packing.ts';
import { seal, unseal } from './sealing.ts';

/** A message for whoever will have the key: in fewer bytes where that can be, sealed for its place and no other. */
export async function sealMessage(message: Message, epoch: Epoch, place: string): Promise<Bytes> {
	const bytes = packMessage(message);
	const fewer = await deflated(bytes);
	const packer = new Packer().number(fewer ? 1 : 0).raw(fewer ?? bytes);
	return seal(packer.done(), epoch, place);
}

/** The message that was sealed for a place of a space; undefined if it was not. */
export async function openMessage(part: Uint8Array, epoch: Epoch, space: string, place: string): Promise<Message | undefined> {
	const bytes = await unseal(part, epoch, place);
	if (!bytes) return undefined;
	const packed = packedIn(bytes);
	const rest = packed?.isDeflated ? await inflated(packed.rest, mostMessageBytes) : packed?.rest;
	return rest && unpackMessage(rest, space);
}

/** What was sealed, perhaps in fewer bytes; undefined where whoever has the key sealed nothing of the kind. */
function packedIn(bytes: Bytes): { isDeflated: boolean; rest: Bytes } | undefined {
	try {
		const reader = new Unpacker(bytes);
		return { isDeflated: reader.number() === 1, rest: reader.rest() };
	} catch (error) {
		if (error instanceof UnpackError) return undefined;
		throw error;
	}
}
