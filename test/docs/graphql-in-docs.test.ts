import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'));
const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

function operationsIn(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/```graphql\n([^]*?)```/g)].map(([, operation = '']) => operation);
}

describe('pages that a reader copies from', () => {
  it.each(pages)('ask in %s only what the schema answers', (page) => {
    const faults = operationsIn(page).flatMap((text) => validate(schema, parse(text)));
    expect(faults.map(({ message }) => message)).toEqual([]);
  });
});
