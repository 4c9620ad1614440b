import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parsePartialDate } from '../domain/partial-date.js';
import type { RowFault } from '../domain/row-fault.js';

const FILE = 'dataset.yml';
/** Marks what rules proposed and nobody confirmed. */
const DRAFT_MARK = 'draft';

const day = z
  .string()
  .refine((text) => parsePartialDate(text).ok, 'A date such as 2026-11-22 is wanted.');

const words = z.string().min(1, 'A text is wanted, but it is blank.');

const assertion = z.strictObject({
  file: z.string(),
  where: z.record(z.string(), z.string()).optional(),
  min: z.number().int().nonnegative(),
  max: z.number().int().nonnegative(),
});

const manifest = z.strictObject({
  draft: z.boolean().default(false),
  id: z
    .string()
    .regex(
      /^dataset:[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      'An id such as "dataset:cbec-zones" is wanted.',
    ),
  title: words,
  titleZh: z.string().nullable().default(null),
  publisher: words,
  url: z.url().nullable().default(null),
  version: z.string(),
  terms: words,
  retrieved: day,
  coverage: words,
  citedBy: z.enum(['rows', 'dataset']),
  dependsOn: z.array(z.string()).default([]),
  assertions: z.array(assertion).default([]),
});

/** What `dataset.yml` says: who publishes the data under which terms, what they cover, and counts that must hold. */
export type Manifest = z.infer<typeof manifest>;
export type Assertion = z.infer<typeof assertion>;

/** Reads `dataset.yml` of a folder; its faults go to `faults`, and null comes back when there are any. That it is a draft is the only one then. */
export async function readManifest(folder: string, faults: RowFault[]): Promise<Manifest | null> {
  const content = await readContent(folder, faults);
  if (content === null) return null;
  if (!isDraft(content)) return toManifest(folder, content, faults);
  const message =
    'This is a draft, which nobody has confirmed: decide on its candidates, and reform-graph confirm makes a data set of it.';
  faults.push({ file: fileOf(folder), line: 1, column: DRAFT_MARK, message });
  return null;
}

/** Reads `dataset.yml` of a draft, as `readManifest` does. */
export async function readDraftManifest(
  folder: string,
  faults: RowFault[],
): Promise<Manifest | null> {
  const content = await readContent(folder, faults);
  return content === null ? null : toManifest(folder, content, faults);
}

/** Whether faults of a manifest say that it is a draft, of which there is no more to say. */
export function isDraftFault({ column }: RowFault): boolean {
  return column === DRAFT_MARK;
}

async function readContent(folder: string, faults: RowFault[]): Promise<object | null> {
  try {
    const content: unknown = parse(await readFile(join(folder, FILE), 'utf8'));
    return typeof content === 'object' && content !== null ? content : {};
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing
      ? 'A data set has a file dataset.yml, but there is none.'
      : firstLine(error);
    faults.push({ file: fileOf(folder), line: 1, column: '', message });
    return null;
  }
}

function toManifest(folder: string, content: object, faults: RowFault[]): Manifest | null {
  const result = manifest.safeParse(content);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues)
    faults.push({ file: fileOf(folder), line: 1, column: path.join('.'), message });
  return null;
}

function isDraft(content: object): boolean {
  return DRAFT_MARK in content && content[DRAFT_MARK] !== false;
}

function fileOf(folder: string): string {
  return join(basename(folder), FILE);
}

function firstLine(error: unknown): string {
  return `Not readable as YAML: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`;
}
