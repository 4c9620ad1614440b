import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useProgram } from '../cli/support/program.js';
import { pageCommands, pageFences } from '../support/page-fences.js';
import { pythonHas, pythonSkip, runPython } from '../support/python.js';
import { copySeededGraph } from '../support/seeded-store.js';

const PACKAGES = ['pandas', 'pyarrow', 'networkx'];
const itWithPython = pythonHas(...PACKAGES) ? it : it.skip;

const PAGES = ['exports.md', 'use-in-python.md', 'use-in-r.md', 'use-in-stata.md'];

const startProgram = useProgram();
const folder = mkdtempSync(join(tmpdir(), 'reform-graph-docs-'));

/** Does what the pages say: writes their files and runs their commands on a graph with the data sets of the project. */
beforeAll(async () => {
  await copySeededGraph(join(folder, 'graph'));
  for (const { name, text } of pageFences('exports.md'))
    if (name !== '') writeFileSync(join(folder, name), text);
  for (const page of PAGES) for (const argv of pageCommands(page)) await run(...argv);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: readonly string[]): Promise<void> {
  const environment = { REFORM_GRAPH_STORE: `embedded:${join(folder, 'graph')}` };
  const { code, data, talk } = await startProgram(argv, environment, { folder }).end();
  if (code !== 0) throw new Error(`reform-graph ${argv.join(' ')}: ${data}${talk}`);
}

describe('the pages on exports', () => {
  it('have commands that make every file which their programs read', () => {
    const read = ['use-in-python.md', 'use-in-r.md', 'use-in-stata.md']
      .flatMap(pageFences)
      .filter(({ language }) => ['python', 'r', 'stata'].includes(language))
      .flatMap(({ text }) => [...text.matchAll(/"([\w-]+\/[\w.-]+)"/g)].map(([, file]) => file));
    expect(read.length).toBeGreaterThan(10);
    for (const file of read)
      expect([file, existsSync(join(folder, file as string))]).toEqual([file, true]);
  });

  it('make files for Stata with columns that its page names', () => {
    const header = readFileSync(join(folder, 'did-stata/staggered-did.csv'), 'utf8').split('\n')[0];
    for (const column of ['gvar_did', 'revoked', 'region', 'year', 'revenue'])
      expect(header?.split(',')).toContain(column);
  });
});

describe('the page on Python', () => {
  itWithPython(`runs, with the results that it means${pythonSkip(...PACKAGES)}`, async () => {
    const script = pageFences('use-in-python.md')
      .filter(({ language }) => language === 'python')
      .map(({ text }) => text)
      .join('\n');
    const lines = (await runPython(script, [], folder)).trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^Reform Graph: risk-set\. .*Low-carbon province and city pilots/),
      "['MOSTLY_DESIGNATED', 'FEW_DISTINCT_DATES'] {'OTHER_LEVEL': 20}",
      // As glm of R 4.2 has it of the same file.
      'coefficients [-1.1455 -0.332   0.7048] standard errors [0.5203 0.2561 0.6963]',
      // Vermont 3.5 - 2.8; Iowa 0.3 and Utah 0.1, neither of which had a lottery by 1980: 0.7 - 0.2.
      'effect on those treated in 1978: 0.5',
      "[('region:laws-maine', 1974), ('region:laws-ohio', 1974), ('region:laws-vermont', 1978), ('region:laws-iowa', 1985)]",
      'attested 3 Shanghai pilot free trade zone 3',
      'prescribed 22 Hangzhou cross-border e-commerce pilot zone 12',
    ]);
  });
});
