/// <reference types="@sveltejs/kit" />

/** The version in package.json; vite.config.ts puts it in. */
declare const daybookVersion: string;

// The package's types are not reachable through its exports.
declare module 'tinykeys' {
	/** Calls a handler for a key or combination such as `$mod+Shift+z`; gives what takes the listener off. */
	export function tinykeys(target: Window | HTMLElement, bindings: Record<string, (event: KeyboardEvent) => void>): () => void;
}

/** File System Access, which Chromium alone has: https://wicg.github.io/file-system-access */
interface FileSystemHandle {
	queryPermission(descriptor: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
	requestPermission(descriptor: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}
interface Window {
	showDirectoryPicker?: (options: { id?: string; mode: 'read' | 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}
