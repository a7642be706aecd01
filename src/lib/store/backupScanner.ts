const openers = '{[';
/** What may matter next, outside of a text and inside of one. */
const structural = /["{}[\]]/g;
const endOfText = /["\\]/g;

/** More than any head that Daybook writes: what is left out of it belongs to lists. */
const longestHead = 10_000;

/**
 * Takes a backup's JSON bit by bit, whatever its spaces and line ends: hands on each object of the top-level list
 * `journal` as text, keeps what stands outside of lists as the head, and lets go of all the rest.
 */
export class BackupScanner {
	readonly #take: (item: string) => void;
	#depth = 0;
	#inText = false;
	#escaped = false;
	#head = '';
	/** The text at the top level that was read last: the name of the list that opens next. */
	#name = '';
	#list = '';
	#item = '';
	#ended = false;

	constructor(take: (item: string) => void) {
		this.#take = take;
	}

	/** Whether the outermost object has been closed. */
	get whole(): boolean {
		return this.#ended;
	}

	/** What stands outside of lists, as JSON. */
	get head(): string {
		return this.#head;
	}

	/** Takes the next part; false when this cannot be a backup, and reading on makes no sense. */
	feed(part: string): boolean {
		let from = 0;
		if (this.#depth === 0 && !this.#ended) {
			from = part.search(/\S/);
			if (from < 0) return true;
			if (part[from] !== '{') return false;
		}
		while (from < part.length && !this.#ended) from = this.#inText ? this.#passText(part, from) : this.#passRest(part, from);
		return this.#head.length <= longestHead;
	}

	#keep(text: string): void {
		if (this.#depth >= 3 && this.#list === 'journal') this.#item += text;
		else if (this.#depth <= 1) {
			this.#head += text;
			if (this.#inText) this.#name += text;
		}
	}

	#passText(part: string, from: number): number {
		if (this.#escaped) {
			this.#escaped = false;
			this.#keep(part.slice(from, from + 1));
			return from + 1;
		}
		endOfText.lastIndex = from;
		const found = endOfText.exec(part);
		if (!found) {
			this.#keep(part.slice(from));
			return part.length;
		}
		this.#keep(part.slice(from, found.index));
		return found[0] === '"' ? this.#endText(found.index) : this.#passEscape(part, found.index);
	}

	#endText(at: number): number {
		this.#inText = false;
		this.#keep('"');
		return at + 1;
	}

	/** A backslash and what it stands before, which may come with the next part only. */
	#passEscape(part: string, at: number): number {
		this.#keep(part.slice(at, at + 2));
		this.#escaped = at + 1 === part.length;
		return at + 2;
	}

	#passRest(part: string, from: number): number {
		structural.lastIndex = from;
		const found = structural.exec(part);
		if (!found) {
			this.#keep(part.slice(from));
			return part.length;
		}
		this.#keep(part.slice(from, found.index));
		const [sign] = found;
		if (sign === '"') this.#beginText();
		else if (openers.includes(sign)) this.#open(sign);
		else this.#close(sign);
		return found.index + 1;
	}

	#beginText(): void {
		this.#keep('"');
		this.#inText = true;
		if (this.#depth === 1) this.#name = '';
	}

	#open(sign: string): void {
		if (this.#depth === 1) {
			this.#list = this.#name;
			this.#head += sign;
		} else if (this.#depth === 0) this.#head += sign;
		this.#depth += 1;
		if (this.#depth >= 3) this.#keep(sign);
	}

	#close(sign: string): void {
		if (this.#depth >= 3) this.#keep(sign);
		this.#depth -= 1;
		if (this.#depth <= 1) this.#head += sign;
		if (this.#depth === 2 && this.#item !== '') {
			this.#take(this.#item);
			this.#item = '';
		}
		this.#ended = this.#depth === 0;
	}
}
