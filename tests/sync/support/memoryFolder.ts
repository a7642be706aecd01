/** A folder in memory that answers as those of File System Access do, as far as it is asked. */
export class MemoryFolder {
	readonly name = 'Shared';
	readonly files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; modified: number }>();
	/** The name of what is thrown whatever is asked of it. */
	fault: string | undefined;
	/** Files that are listed and cannot be had, and what is thrown: NotReadableError when they are read, others before. */
	readonly unreadable = new Map<string, string>();
	/** Bytes go into no file any more. */
	isFull = false;
	permission: PermissionState = 'granted';
	/** How often the content of a file was read as a whole. */
	reads = 0;
	#time = 0;

	/** As the browser would give it. */
	get handle(): FileSystemDirectoryHandle {
		return this as unknown as FileSystemDirectoryHandle;
	}

	put(name: string, bytes: Uint8Array): void {
		this.files.set(name, { bytes: new Uint8Array(bytes), modified: ++this.#time });
	}

	async #check(): Promise<void> {
		await Promise.resolve();
		if (this.fault) throw new DOMException('As the test wants it', this.fault);
	}

	async *entries() {
		await this.#check();
		for (const name of [...this.files.keys()]) yield [name, this.#file(name)] as const;
	}

	#file(name: string) {
		return { kind: 'file', name, getFile: () => this.#read(name), createWritable: () => this.#write(name) };
	}

	async #read(name: string) {
		await this.#check();
		const fault = this.unreadable.get(name);
		const failed = new DOMException('As the test wants it', fault);
		if (fault && fault !== 'NotReadableError') throw failed;
		const { bytes, modified } = this.files.get(name)!;
		const reading = (content: Uint8Array<ArrayBuffer>, isWhole: boolean) => () => {
			if (fault) return Promise.reject(failed);
			this.reads += isWhole ? 1 : 0;
			return Promise.resolve(content.slice().buffer);
		};
		const slice = (from: number, to: number) => ({ arrayBuffer: reading(bytes.slice(from, to), false) });
		return { size: bytes.length, lastModified: modified, arrayBuffer: reading(bytes, true), slice };
	}

	async #write(name: string) {
		await this.#check();
		let written: Uint8Array = new Uint8Array();
		return {
			write: (bytes: Uint8Array) => {
				written = bytes;
				return this.isFull ? Promise.reject(new DOMException('No room', 'QuotaExceededError')) : Promise.resolve();
			},
			close: () => Promise.resolve(this.put(name, written)),
			abort: () => Promise.resolve(),
		};
	}

	async getFileHandle(name: string) {
		await this.#check();
		if (!this.files.has(name)) this.put(name, new Uint8Array());
		return this.#file(name);
	}

	async removeEntry(name: string) {
		await this.#check();
		if (!this.files.delete(name)) throw new DOMException('There is none', 'NotFoundError');
	}

	queryPermission() {
		return Promise.resolve(this.permission);
	}

	requestPermission() {
		this.permission = 'granted';
		return Promise.resolve(this.permission);
	}

	isSameEntry(other: unknown) {
		return Promise.resolve(other === this);
	}
}
