import type { Hue } from '#lib/model/calendar.ts';
import { m } from './m.ts';

const names: Record<Hue, () => string> = {
	blue: m.hue_blue,
	teal: m.hue_teal,
	green: m.hue_green,
	lime: m.hue_lime,
	yellow: m.hue_yellow,
	orange: m.hue_orange,
	red: m.hue_red,
	pink: m.hue_pink,
	purple: m.hue_purple,
	indigo: m.hue_indigo,
	brown: m.hue_brown,
	grey: m.hue_grey,
};

export const hueWord = (hue: Hue) => names[hue]();
