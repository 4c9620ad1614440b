import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { RowFault } from '../../domain/row-fault.js';

export const USER_TABLE_KINDS = ['contiguity', 'covariates', 'outcomes'] as const;
export type UserTableKind = (typeof USER_TABLE_KINDS)[number];

const TEXT = 'A text is wanted; a number such as 1.0 stands in quotes.';
const COLUMN_NAME = 'The name of a column is of lower-case letters, digits and _, as gdp_per_head.';

const words = z.string({ error: TEXT }).min(1, 'A text is wanted, but it is blank.');

const manifest = z.strictObject({
  kind: z.enum(USER_TABLE_KINDS),
  title: words,
  publisher: words,
  version: words,
  terms: words,
  url: z.url().nullable().default(null),
  /** The year as of which names and codes of a table without years are meant. */
  asOf: z.number().int().min(1000).max(9999).nullable().default(null),
  columns: z
    .record(
      z
        .string()
        .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
        .max(32),
      z.strictObject({ description: words, unit: words.nullable().default(null) }),
      { error: ({ code }) => (code === 'invalid_key' ? COLUMN_NAME : undefined) },
    )
    .default({}),
});

/** What the manifest of a user's table says. */
export type TableManifest = z.infer<typeof manifest>;

/** The manifest of `borders.csv` is `borders.yml` beside it. */
export function manifestPath(tablePath: string): string {
  return tablePath.replace(/\.[^./\\]*$/, '') + '.yml';
}

/** Reads the manifest of a table of a kind. Every fault goes to `faults`; null when there is any. */
export async function readTableManifest(
  tablePath: string,
  kind: UserTableKind,
  faults: RowFault[],
): Promise<TableManifest | null> {
  const path = manifestPath(tablePath);
  const fault = (column: string, message: string): null => {
    faults.push({ file: basename(path), line: 1, column, message });
    return null;
  };
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    return fault('', `A table has a manifest beside it, but there is no ${basename(path)}.`);
  const content = contentOf(text, basename(path), faults);
  if (content === null) return null;
  const result = manifest.safeParse(content.value);
  if (!result.success) {
    for (const { path: at, message } of result.error.issues) fault(at.join('.'), message);
    return null;
  }
  if (result.data.kind === kind) return result.data;
  return fault('kind', `A table of ${kind} is wanted, but got one of ${result.data.kind}.`);
}

/** What the YAML holds. Null when it is none: a fault names the line. */
function contentOf(
  text: string,
  file: string,
  faults: RowFault[],
): { readonly value: unknown } | null {
  try {
    return { value: parse(text) as unknown };
  } catch (error) {
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
    const [what = ''] = (error as Error).message.split('\n');
    const message = `A manifest in YAML is wanted, but this is none: ${what}`;
    faults.push({ file, line, column: '', message });
    return null;
  }
}
