import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';

/** Reads the column "never in a name" of the table in src/words.md: each word with the one to use. */
export function forbiddenWords(): Map<string, string> {
	const rows = readFileSync('src/words.md', 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) => line.split('|').map((cell) => cell.trim()));
	const column = rows[0]?.indexOf('never in a name') ?? -1;
	if (column < 0) throw new Error('src/words.md has no column "never in a name".');
	return new Map(rows.slice(1).flatMap((row) => listed(row[column]).map((word) => [word, row[1] ?? ''] as const)));
}

/** The words of a camelCase, PascalCase or hyphenated name, in lower case and singular. */
export function wordsOf(name: string): string[] {
	return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase().replace(/([^s])s$/, '$1'));
}

/** A file's own name and every name it exports. */
export function namesOf(file: ts.SourceFile): string[] {
	const own = basename(file.fileName).replace(/\..*$/, '');
	return [own, ...file.statements.filter(isExported).flatMap(declared)];
}

function listed(cell: string | undefined): string[] {
	return (cell ?? '').split(',').flatMap((word) => (/^[a-z]+$/.test(word.trim()) ? [word.trim()] : []));
}

function isExported(statement: ts.Statement): boolean {
	return ts.canHaveModifiers(statement) && !!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function declared(statement: ts.Statement): string[] {
	if (ts.isVariableStatement(statement)) {
		return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
	}
	const named =
		ts.isFunctionDeclaration(statement) ||
		ts.isClassDeclaration(statement) ||
		ts.isInterfaceDeclaration(statement) ||
		ts.isTypeAliasDeclaration(statement);
	return named && statement.name ? [statement.name.text] : [];
}
