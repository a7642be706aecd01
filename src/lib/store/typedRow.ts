import type { TypeName } from '#lib/model/recordTypes.ts';
import type { LooseRow, Row } from './row.ts';

/** A row of a type's table as what it is: the fold wrote only what the type's fields can hold. The one place that says so. */
export const typedRow = <Type extends TypeName>(_type: Type, row: LooseRow): Row<Type> => row as unknown as Row<Type>;

/** Rows of a type's table as what they are. */
export const typedRows = <Type extends TypeName>(_type: Type, rows: readonly LooseRow[]): Row<Type>[] =>
	rows as readonly unknown[] as Row<Type>[];
