import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { isCypher, portabilityFaults, REFUSED_FORMS } from '../../scripts/lint/portable-cypher.mjs';
import { PORTABLE_STATEMENTS } from './portable-statements.js';

const ROOT = join(import.meta.dirname, '..', '..');
const MIGRATIONS = join(ROOT, 'schema', 'migrations');

describe('a form that differs between the engines', () => {
  it.each(REFUSED_FORMS.map(({ form, refused }) => [form, refused]))(
    '%s is refused',
    (form, refused) => {
      expect(formsIn(refused)).toContain(form);
    },
  );

  it('is listed once', () => {
    const forms = REFUSED_FORMS.map(({ form }) => form);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('is reported at its place, with what to write instead', () => {
    const text = 'MATCH (n:N)\nRETURN sum(n.x) AS total';
    const [fault] = portabilityFaults(text);
    expect(fault?.index).toBe(text.indexOf('sum'));
    expect(fault?.message).toContain('Write: coalesce(sum(x), 0).');
  });

  it.each([
    ['toInteger', "MATCH (n:N) RETURN toInteger('4') + 1"],
    ['a second statement', 'MATCH (n:N) SET n.x = 1 UNION MATCH (n:N) WHERE n.x = 1'],
    [
      'a filter of relationships',
      'MATCH p = (:A)-[:T*1..3]->(:B) WITH [r IN relationships(p) WHERE r.ok] AS rs RETURN rs[0].t AS t',
    ],
    ['a label that is a keyword', 'MATCH (n:Set) RETURN n.id AS id'],
    ['a type that is a keyword', 'MATCH (n:N)-[:IN]->(m:M) RETURN m.id AS id'],
    ['a parameter that is a keyword', 'MATCH (n:N) WHERE n.id = $in RETURN n.id AS id'],
    ['any length', 'MATCH (a:A)-[:T*]->(b:B) RETURN b.id AS id'],
    ['a projection in a union', 'MATCH (a:A) RETURN a.id AS id UNION MATCH (b:B) RETURN *'],
    [
      'an unnamed column of a subquery',
      'MATCH (a:A) CALL (a) { MATCH (a)--(b) RETURN count(b) } RETURN a.id AS id',
    ],
  ])('is refused in other words too: %s', (_, text) => {
    expect(formsIn(text)).not.toEqual([]);
  });
});

describe('a portable statement', () => {
  it.each(PORTABLE_STATEMENTS)('passes: %s', (statement) => {
    expect(isCypher(statement)).toBe(true);
    expect(formsIn(statement)).toEqual([]);
  });

  it.each([
    [
      'strings and their escapes',
      "MATCH (n:N) WHERE n.x = 'it\\'s RETURN * and date(1)' RETURN n.id AS id",
    ],
    ['comments', 'MATCH (n:N) // RETURN *\nRETURN n.id AS id /* sum(x) || */'],
    ['quoted names', 'MATCH (n:N) RETURN n.`set` AS `match`'],
  ])('may hold anything in %s', (_, text) => {
    expect(formsIn(text)).toEqual([]);
  });

  it('may be a part of one, when it is put together elsewhere', () => {
    expect(portabilityFaults('MATCH (n:N)\nWHERE n.id = $id', { isFragment: true })).toEqual([]);
    expect(formsIn('MATCH (n:N)\nWHERE n.id = $id')).toEqual(['MATCH without RETURN']);
  });
});

it.each(['Only CREATE CONSTRAINT is done here.', 'No row: MATCH found nothing', 'return match'])(
  'prose is not taken for Cypher: %s',
  (text) => {
    expect(isCypher(text)).toBe(false);
  },
);

/** Forms of migrations for which the stores have a capability. */
const OF_ITS_KIND = [
  'CREATE FULLTEXT INDEX',
  'CREATE TEXT INDEX',
  'CREATE INDEX ... FOR ()-[r:T]-()',
];

describe('the Cypher of the program', () => {
  const found = sourceFiles().map((file) => ({ file, texts: cypherOf(file) }));

  it('is found', () => {
    expect(found.flatMap(({ texts }) => texts).length).toBeGreaterThan(20);
  });

  it.each(found.filter(({ texts }) => texts.length > 0))(
    'is portable in src/$file',
    ({ texts }) => {
      expect(texts.flatMap((text) => portabilityFaults(text, { isFragment: true }))).toEqual([]);
    },
  );

  it.each(readdirSync(MIGRATIONS))(
    'is portable in %s, but for kinds of index that a store translates or does without',
    (name) => {
      const faults = formsIn(readFileSync(join(MIGRATIONS, name), 'utf8'));
      expect(faults.filter((form) => !OF_ITS_KIND.includes(form))).toEqual([]);
    },
  );
});

function formsIn(text: string): readonly string[] {
  return portabilityFaults(text).map(({ form }) => form);
}

/** All but the adapter of Neo4j: what it says, it says to Neo4j alone. */
function sourceFiles(): readonly string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith(join('store', 'neo4j')),
  );
}

/** Every string and template of a file that is Cypher; what stands in `${}` is read as the name x. */
function cypherOf(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, 'src', file), 'utf8'),
    ts.ScriptTarget.ES2022,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) {
      texts.push(
        [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('x'),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter(isCypher);
}
