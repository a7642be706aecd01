import { describe, expect, it } from 'vitest';
import { decodeBytes } from '#lib/interop/ics/decodeBytes.ts';

const text = 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:Żółć, perché, 日本\r\nEND:VCALENDAR\r\n';
const utf8 = new TextEncoder().encode(text);

function utf16(little: boolean, mark: boolean): Uint8Array {
	const units = [...(mark ? '\uFEFF' : ''), ...text].map((char) => char.charCodeAt(0));
	const view = new DataView(new ArrayBuffer(units.length * 2));
	units.forEach((unit, index) => view.setUint16(index * 2, unit, little));
	return new Uint8Array(view.buffer);
}

describe('decodeBytes', () => {
	it('reads UTF-8 with and without a mark', () => {
		expect(decodeBytes(utf8)).toBe(text);
		expect(decodeBytes(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe(text);
	});

	it('reads UTF-16 of either order, with and without a mark', () => {
		for (const little of [true, false]) for (const mark of [true, false]) expect(decodeBytes(utf16(little, mark))).toBe(text);
	});

	it('reads windows-1252 line by line, beside lines in UTF-8', () => {
		const line = new Uint8Array([...new TextEncoder().encode('SUMMARY:'), 0x63, 0x61, 0x66, 0xe9, 10]);
		expect(decodeBytes(new Uint8Array([...line, ...utf8]))).toBe(`SUMMARY:café\n${text}`);
	});

	it('puts characters together that were folded in two', () => {
		const bytes = new Uint8Array([...new TextEncoder().encode('SUMMARY:perch'), 0xc3, 13, 10, 32, 0xa9, 13, 10]);
		expect(decodeBytes(bytes)).toBe('SUMMARY:perché\r\n');
	});

	it('is not misled by single NUL bytes, nor by anything that is no text', () => {
		expect(decodeBytes(new Uint8Array([...utf8.slice(0, 9), 0, 0, ...utf8.slice(9)])).replaceAll('\0', '')).toBe(text);
		expect(typeof decodeBytes(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toBe('string');
		expect(decodeBytes(new Uint8Array())).toBe('');
	});

	it('reads Polish in windows-1250 and in ISO 8859-2, and takes neither for Italian or Spanish', () => {
		const polish = 'Zażółć gęślą jaźń w Łodzi';
		const central = { ą: 0xb9, ć: 0xe6, ę: 0xea, ł: 0xb3, ń: 0xf1, ó: 0xf3, ś: 0x9c, ź: 0x9f, ż: 0xbf, Ł: 0xa3 };
		const iso = { ...central, ą: 0xb1, ś: 0xb6, ź: 0xbc };
		const coded = (text: string, letters: Record<string, number> = {}) =>
			Uint8Array.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
		expect(decodeBytes(coded(`SUMMARY:${polish}\n`, central))).toBe(`SUMMARY:${polish}\n`);
		expect(decodeBytes(coded(`SUMMARY:${polish}\n`, iso))).toBe(`SUMMARY:${polish}\n`);
		for (const text of ['Perché no? Città, 3 m³, £50', '¿Qué? Año ±2', 'Nota¹2']) expect(decodeBytes(coded(text))).toBe(text);
	});
});
