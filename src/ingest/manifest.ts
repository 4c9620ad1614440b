import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parsePartialDate } from '../domain/partial-date.js';
import type { RowFault } from '../domain/row-fault.js';

const FILE = 'dataset.yml';

const day = z
  .string()
  .refine((text) => parsePartialDate(text).ok, 'A date such as 2026-11-22 is wanted.');

const assertion = z.strictObject({
  file: z.string(),
  where: z.record(z.string(), z.string()).optional(),
  min: z.number().int().nonnegative(),
  max: z.number().int().nonnegative(),
});

const manifest = z.strictObject({
  id: z
    .string()
    .regex(
      /^dataset:[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      'An id such as "dataset:cbec-zones" is wanted.',
    ),
  title: z.string().min(1),
  titleZh: z.string().nullable().default(null),
  publisher: z.string().min(1),
  url: z.url().nullable().default(null),
  version: z.string(),
  terms: z.string().min(1),
  retrieved: day,
  coverage: z.string().min(1),
  citedBy: z.enum(['rows', 'dataset']),
  dependsOn: z.array(z.string()).default([]),
  assertions: z.array(assertion).default([]),
});

/** What `dataset.yml` says: who publishes the data under which terms, what they cover, and counts that must hold. */
export type Manifest = z.infer<typeof manifest>;
export type Assertion = z.infer<typeof assertion>;

/** Reads `dataset.yml` of a folder; its faults go to `faults`, and null comes back when there are any. */
export async function readManifest(folder: string, faults: RowFault[]): Promise<Manifest | null> {
  const file = join(basename(folder), FILE);
  const fault = (column: string, message: string): void => {
    faults.push({ file, line: 1, column, message });
  };
  let content: unknown;
  try {
    content = parse(await readFile(join(folder, FILE), 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    fault('', missing ? 'A data set has a file dataset.yml, but there is none.' : firstLine(error));
    return null;
  }
  const result = manifest.safeParse(content);
  if (result.success) return result.data;
  for (const issue of result.error.issues) fault(issue.path.join('.'), issue.message);
  return null;
}

function firstLine(error: unknown): string {
  return `Not readable as YAML: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`;
}
