// Run by hand after a change to static/icons/icon.svg: draws the app's icon from that mark, as SVG and as pictures.
import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from '../browser.mjs';

const folder = new URL('../../static/icons/', import.meta.url);
const mark = readFileSync(new URL('icon.svg', folder), 'utf8');
const shapes = [...mark.matchAll(/<(?:path|rect) [^>]*>/g)].map(([shape]) => shape).join('\n\t\t');

/**
 * The mark in light colours on a dark ground.
 * @param {number} corner radius of the ground, in 64ths of the picture
 * @param {number} size of the mark, as a share of the picture
 */
function tile(corner, size) {
	const edge = (64 - 64 * size) / 2;
	const coloured = shapes.replaceAll('class="page"', 'fill="#f3f4f9"').replaceAll('class="day"', 'fill="#e8873a"');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
	<title>Daybook</title>
	<rect width="64" height="64" rx="${corner}" fill="#2b3350" />
	<g transform="translate(${edge} ${edge - 1}) scale(${size})">
		${coloured}
	</g>
</svg>
`;
}

/** @type {Array<[name: string, pixels: number, picture: string]>} */
const pictures = [
	['icon-192.png', 192, tile(14, 0.7)],
	['icon-512.png', 512, tile(14, 0.7)],
	// Cut to any shape by the system: only the middle circle, four fifths wide, is sure to be seen.
	['maskable-512.png', 512, tile(0, 0.54)],
	// iOS rounds the corners itself and shows what is transparent in black.
	['apple-touch-icon.png', 180, tile(0, 0.66)],
];

writeFileSync(new URL('app.svg', folder), tile(14, 0.7));
const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: await findBrowser(), args: root ? ['--no-sandbox'] : [] });
for (const [name, pixels, picture] of pictures) {
	const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
	await page.setContent(`<style>body{margin:0}svg{display:block;width:${pixels}px}</style>${picture}`);
	const path = new URL(name, folder).pathname;
	await page.screenshot({ path, omitBackground: true });
	await page.close();
}
await browser.close();
