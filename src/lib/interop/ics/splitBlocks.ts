import { contentLines, type ContentLine } from './contentLines.ts';
import type { ImportWarning, RejectedBlock, RejectReason } from './imported.ts';

/** A component as its unfolded lines and sub-components. */
export interface Block {
	name: string;
	lines: string[];
	children: Block[];
	from: number;
	to: number;
}

/** A VCALENDAR taken apart: its own properties, its zones, and the components that may become activities. */
export interface CalendarBlock {
	lines: string[];
	zones: Block[];
	entries: Block[];
}

export interface SplitFile {
	calendars: CalendarBlock[];
	rejected: RejectedBlock[];
	warnings: ImportWarning[];
	/** Nothing in the text looks like a calendar. */
	isCalendar: boolean;
}

const entryNames = new Set(['VEVENT', 'VTODO', 'VJOURNAL']);
/** Found outside any calendar, they show that the text is at least a piece of one. */
const otherNames = new Set(['VTIMEZONE', 'VFREEBUSY', 'VAVAILABILITY', 'VALARM']);
/** As many activities as a person could ever look at; a bigger file is no calendar but a mistake or an attack. */
const entryLimit = 100_000;
/** Components without a single property that are still read one by one. */
const emptyLimit = 1_000;
const warningLimit = 1_000;

const delimiter = /^\s*(BEGIN|END)\s*:\s*(.*?)\s*$/is;

/** Whether a line may be a delimiter, by its first letter: asked of every line, so without a regular expression. */
function mayDelimit(line: string): boolean {
	const code = line.charCodeAt(0) | 32;
	return code === 98 || code === 101 || code <= 32 || code > 127;
}

/** Takes a text apart without reading values; tolerates missing ENDs, stray ENDs and components in wrong places. */
class Splitter {
	readonly file: SplitFile = { calendars: [], rejected: [], warnings: [], isCalendar: false };
	readonly #text: string;
	readonly #limit: number;
	#stack: Block[] = [];
	#calendar: CalendarBlock | undefined;
	#entries = 0;
	#empty = 0;
	#lastRejected = { from: 0, to: -1 };

	constructor(text: string, limit: number) {
		this.#text = text;
		this.#limit = limit;
	}

	get isFull(): boolean {
		return this.#entries >= this.#limit;
	}

	/** Adjacent blocks with one reason are one, so that a million empty events are one line of the report. */
	reject(reason: RejectReason, component: string, from: number, to: number): void {
		const before = this.file.rejected.at(-1);
		const joins = before?.reason === reason && before.component === component && this.#lastRejected.to === from;
		this.#lastRejected = { from: joins ? this.#lastRejected.from : from, to };
		const raw = this.#text.slice(this.#lastRejected.from, to);
		if (before && joins) Object.assign(before, { raw, count: before.count + 1 });
		else this.file.rejected.push({ reason, component, raw, count: 1 });
	}

	begin(name: string, { from, to }: ContentLine): void {
		if (name === 'VCALENDAR') {
			this.closeAll(from);
			this.#calendar = this.newCalendar();
			this.file.isCalendar = true;
			return;
		}
		if (entryNames.has(name)) this.closeAll(from);
		if (entryNames.has(name) || otherNames.has(name)) this.file.isCalendar = true;
		this.#stack.push({ name, lines: [], children: [], from, to });
	}

	end(name: string, { from, to }: ContentLine): void {
		if (name === 'VCALENDAR') {
			this.closeAll(from);
			this.#calendar = undefined;
			return;
		}
		let index = this.#stack.length - 1;
		// No writer nests deeper; without a bound a million BEGINs would cost their square.
		for (let tries = 0; index >= 0 && this.#stack[index]?.name !== name; index--) if (++tries > 50) return;
		if (index < 0) return;
		while (this.#stack.length > index + 1) this.#close(from, true);
		this.#close(to, false);
	}

	line({ text, from, to }: ContentLine): void {
		const block = this.#stack.at(-1);
		if (block) block.lines.push(text);
		else if (this.#calendar) this.#calendar.lines.push(text);
		else this.reject('outsideCalendar', '', from, to);
	}

	closeAll(to: number): void {
		while (this.#stack.length > 0) this.#close(to, true);
	}

	newCalendar(): CalendarBlock {
		const calendar: CalendarBlock = { lines: [], zones: [], entries: [] };
		this.file.calendars.push(calendar);
		return calendar;
	}

	#close(to: number, unclosed: boolean): void {
		const block = this.#stack.pop();
		if (!block) return;
		block.to = to;
		if (unclosed && this.file.warnings.length < warningLimit) {
			this.file.warnings.push({ kind: 'blockUnclosed', text: block.name });
		}
		const parent = this.#stack.at(-1);
		if (parent) {
			parent.children.push(block);
			return;
		}
		const isEmpty = block.lines.length === 0 && block.children.length === 0;
		if (entryNames.has(block.name) && (!isEmpty || this.#empty++ < emptyLimit)) {
			this.#entries++;
			(this.#calendar ??= this.newCalendar()).entries.push(block);
		} else if (block.name === 'VTIMEZONE') (this.#calendar ??= this.newCalendar()).zones.push(block);
		else this.reject(isEmpty ? 'empty' : 'unsupported', block.name, block.from, to);
	}
}

/** Takes a normalised text (see `normaliseText`) apart into calendars and at most `limit` components; never fails. */
export function splitBlocks(text: string, limit = entryLimit): SplitFile {
	const splitter = new Splitter(text, limit);
	for (const line of contentLines(text)) {
		const found = mayDelimit(line.text) ? delimiter.exec(line.text) : null;
		const [, verb = '', name = ''] = found ?? [];
		if (!found) splitter.line(line);
		else if (splitter.isFull) {
			splitter.reject('tooMany', '', line.from, text.length);
			break;
		} else if (verb.toUpperCase() === 'BEGIN') splitter.begin(name.toUpperCase(), line);
		else splitter.end(name.toUpperCase(), line);
	}
	splitter.closeAll(text.length);
	return splitter.file;
}
