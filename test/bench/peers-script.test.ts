import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_QUESTIONS } from '../../bench/peers/questions/all.js';

const ROOT = join(import.meta.dirname, '..', '..');
const PEERS = join(ROOT, 'bench', 'peers');

function run(...argv: readonly string[]) {
  const script = join(ROOT, 'scripts', 'bench-peers.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('bench-peers', () => {
  it('tells what it compares and how to look quickly', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/@neo4j\/graphql and hand-written Cypher/);
    expect(stdout).toMatch(/--questions/);
  });

  it('refuses what it does not know before it starts anything', () => {
    expect(run('--size', 'huge').stderr).toMatch(/--size is small or large, but got: "huge"/);
    expect(run('--rounds', '0').stderr).toMatch(/--rounds takes a whole number from 1/);
    expect(run('--graph', PEERS).stderr).toMatch(/--graph takes the home of a Neo4j/);
    expect(run('--minuts', '1')).toMatchObject({ status: 1, stdout: '' });
  });
});

describe('the hand-written server', () => {
  it('has a statement for every question, and no other', () => {
    const statements = readdirSync(join(PEERS, 'hand'))
      .filter((name) => name.endsWith('.cypher'))
      .map((name) => `/${name.replace('.cypher', '')}`);
    const asked = ALL_QUESTIONS.map(({ asking }) => asking.hand.toRequest({}).path.split('?')[0]);
    expect([...new Set(asked)].sort()).toEqual(statements.sort());
  });
});

describe('the package of the peers', () => {
  it('pins what it compares with, names no registry, and is not part of the product', () => {
    const read = (...path: readonly string[]) => readFileSync(join(ROOT, ...path), 'utf8');
    const { dependencies } = JSON.parse(read('bench', 'peers', 'package.json')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(dependencies).toMatchObject({ '@neo4j/graphql': '7.6.3' });
    expect(
      Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
    expect(read('bench', 'peers', 'package-lock.json')).not.toMatch(/"resolved"/);
    expect(read('package-lock.json')).not.toContain('@neo4j/graphql');
  });
});
