/** The circles in a graph of imports, each once, as the paths one would walk; empty when there is an order. */
export function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const done = new Set<string>();
	const found: string[][] = [];
	const walk = (node: string, trail: readonly string[]): void => {
		const seen = trail.indexOf(node);
		if (seen >= 0) found.push([...trail.slice(seen), node]);
		if (seen >= 0 || done.has(node)) return;
		for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
		done.add(node);
	};
	for (const node of graph.keys()) walk(node, []);
	return found;
}
