import ts from 'typescript';

const globals = ['window', 'document', 'fetch', 'crypto', 'navigator', 'localStorage', 'globalThis', 'performance'];
const members = ['Date.now', 'Math.random', 'Temporal.Now'];

/** Every place where code asks the browser, the clock or chance, as `line: what`. */
export function impure(file: ts.SourceFile): string[] {
	const declared = declaredNames(file);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const what = impurity(node, declared);
		if (what !== undefined) found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function impurity(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
	if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
	if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
	if (ts.isPropertyAccessExpression(node) && members.includes(node.getText())) return node.getText();
	if (!ts.isIdentifier(node) || !globals.includes(node.text) || declared.has(node.text)) return undefined;
	return isUse(node) ? node.text : undefined;
}

/** A name that stands for a value: not the name of a property, nor one in a type. */
function isUse(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
	return ts.isExpression(parent) || ts.isVariableDeclaration(parent) || ts.isStatement(parent) || ts.isSpreadElement(parent);
}

function declaredNames(file: ts.SourceFile): Set<string> {
	const names = new Set<string>();
	const visit = (node: ts.Node): void => {
		const declares = ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node);
		const holds = ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node);
		if ((declares || holds) && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return names;
}
