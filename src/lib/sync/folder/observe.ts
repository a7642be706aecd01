/** What tells of changes in a folder, where the browser has it. */
interface Observer {
	observe: (folder: FileSystemDirectoryHandle) => Promise<void>;
	disconnect: () => void;
}

/** Calls whenever something in a folder changes, in browsers that tell; gives what ends it. Elsewhere it must be looked into. */
export function observe(folder: FileSystemDirectoryHandle, onnews: () => void): () => void {
	const { FileSystemObserver } = globalThis as { FileSystemObserver?: new (onnews: () => void) => Observer };
	if (!FileSystemObserver) return () => {};
	const observer = new FileSystemObserver(onnews);
	// Some folders cannot be observed, such as those of a network.
	observer.observe(folder).catch(() => observer.disconnect());
	return () => observer.disconnect();
}
