import { cellText } from '../cell-text.js';
import type { Cell, ColumnType } from '../table.js';

/**
 * A value as a literal of Cypher that means the same on both engines. A number is written as a float even where it is whole, so that a
 * property has one type in all rows. Texts stand in single quotes, with quotes and backslashes escaped, so that no text can end
 * its literal: Neo4j turns `\u0027` into a quote before it reads anything else, but takes `\\u0027` for a backslash and letters.
 */
export function cypherLiteral(cell: Cell, type: ColumnType): string {
  if (cell === null) return 'null';
  if (typeof cell === 'string') return `'${cell.replace(/[\\']/g, String.raw`\$&`)}'`;
  if (typeof cell === 'boolean') return String(cell);
  return type === 'number' ? floatLiteral(cell) : cellText(cell);
}

/** A line of comment. Line ends and backslashes, which could end it, become blanks. */
export function cypherComment(text: string): string {
  return `// ${text.replace(/[\p{Cc}\u2028\u2029\\]+/gu, ' ')}\n`;
}

function floatLiteral(number: number): string {
  const text = cellText(number).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}
