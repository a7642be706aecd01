import { base64url, bytesOfBase64url, bytesOfHex, hexOf, utf8 } from '../bytes.ts';
import { UnpackError, type Packer, type Unpacker } from '../packing.ts';

/** The name and the password of ICE, as browsers make them: base64 (Chromium), hexadecimal (Firefox), or any text. */
const [asBase64, asHex, asText] = [0, 1, 2];

/** How long they are in each form, in bytes. */
const lengths: Record<number, { ufrag: number; pwd: number }> = { [asBase64]: { ufrag: 3, pwd: 18 }, [asHex]: { ufrag: 4, pwd: 16 } };

const isForm = (credentials: readonly [string, string], digits: RegExp, [ufrag, pwd]: [number, number]) =>
	credentials[0].length === ufrag && credentials[1].length === pwd && credentials.every((one) => digits.test(one));

/** The form in which both need the fewest bytes. */
export function credentialForm(credentials: readonly [string, string]): number {
	if (isForm(credentials, /^[0-9a-f]*$/, [8, 32])) return asHex;
	return isForm(credentials, /^[A-Za-z0-9+/]*$/, [4, 24]) ? asBase64 : asText;
}

export function packCredential(packer: Packer, credential: string, form: number): void {
	if (form === asHex) packer.raw(bytesOfHex(credential));
	else if (form === asBase64) packer.raw(bytesOfBase64url(credential.replaceAll('+', '-').replaceAll('/', '_'))!);
	else packer.bytes(utf8(credential));
}

/** Throws `UnpackError` at what is no credential (RFC 8839 §5.4), so that no line of a description can be smuggled in. */
export function unpackCredential(reader: Unpacker, form: number, which: 'ufrag' | 'pwd'): string {
	const length = lengths[form]?.[which];
	if (length === undefined) {
		const text = reader.text();
		if (form !== asText || !/^[A-Za-z0-9+/]{4,256}$/.test(text)) throw new UnpackError('Not a credential of ICE');
		return text;
	}
	const bytes = reader.raw(length);
	return form === asHex ? hexOf(bytes) : base64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
}
