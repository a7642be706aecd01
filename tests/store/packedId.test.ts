import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packId, packMember, unpackId, unpackMember } from '#lib/store/packedId.ts';

test('a member of a set comes back as it was, and a UUID in it takes 22 characters', () => {
	const uuid = fc.uuid();
	const member = fc.oneof(
		uuid,
		uuid.map((id) => `member:${id}`),
		fc.constantFrom('2026-11-24T10:00', '2026-11-24', '15', ''),
	);
	fc.assert(fc.property(member, (text) => unpackMember(packMember(text)) === text));
	expect(packMember('contact:00000000-0000-7000-8000-000000000000')).toBe('contact:AAAAAAAAcACAAAAAAAAAAA');
});

test('a member that was written whole is read as it is', () => {
	const id = '01a201a5-f48f-7de3-b7cd-0ec4d4abf8ef';
	expect(unpackMember(`member:${id}`)).toBe(`member:${id}`);
});

test('every UUID comes back as it was, and a text of its length that is none is left alone', () => {
	fc.assert(fc.property(fc.uuid(), (id) => unpackId(packId(id)) === id));
	expect(unpackId('zzzzzzzzzzzzzzzzzzzzzg')).toBe('cf3cf3cf-3cf3-cf3c-f3cf-3cf3cf3cf3ce');
	expect(unpackId('not a UUID, and longer')).toBe('not a UUID, and longer');
});
