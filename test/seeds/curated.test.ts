import { describe, expect, it } from '@jest/globals';
import { coverageOf } from '#src/curation/coverage.js';
import { citationsInFolders } from '#src/curation/citation-sets.js';
import { checkConsistency } from '#src/curation/consistency/check-consistency.js';
import { factsInFolders } from '#src/curation/consistency/facts-in-folders.js';
import { totalsOf } from '#src/curation/consistency/totals-and-members.js';
import { readUncited } from '#src/curation/curation-rows.js';
import { openSourceFolder } from '#src/curation/source-folder.js';
import { verifyCitations } from '#src/curation/verify-citations.js';
import type { RowFault } from '#src/domain/row-fault.js';
import { dataSetFolders } from '#src/ingest/seeds.js';
import { SEEDS_FOLDER } from '#src/package-files.js';
import { SOURCES } from '../support/graph-seeds.js';

/** The data sets that were coded from a document, sentence by sentence. */
const CURATED = ['hubei-2019', 'ezhou-2011', 'xiangtan-2017', 'hubei-2025', 'chengdu-2018'];

const folders = await dataSetFolders(SEEDS_FOLDER);
const withSources = SOURCES === null ? it.skip : it;
const skipped =
  SOURCES === null ? ' (skipped: set SOURCES_DIR, for ../shared/sources is not there)' : '';

describe('the data sets of the program', () => {
  it('break no rule of honesty that can be told without the documents', async () => {
    expect(checkConsistency(await factsInFolders(folders), () => null)).toEqual([]);
  });

  it('lack just the members that are known to be missing', async () => {
    const totals = totalsOf(await factsInFolders(folders));
    expect(totals.filter(({ stated, recorded }) => recorded < stated)).toMatchObject([
      { id: 'batch:cbec-7', stated: 33, recorded: 18 },
      { id: 'batch:long-term-care-insurance-2', stated: 14, recorded: 4 },
    ]);
    expect(totals).toContainEqual(
      expect.objectContaining({ id: 'tally:chengdu-pilots-total', stated: 373, recorded: 373 }),
    );
  });

  withSources(
    `hold numbers and dates that stand where they are cited, under the right digests${skipped}`,
    async () => {
      const source = openSourceFolder(SOURCES);
      const citations = await citationsInFolders(folders);
      const report = await verifyCitations(citations, source);
      expect(report).toMatchObject({ mismatched: 0, noCopy: 0 });
      expect(report.verified).toBeGreaterThan(5_000);
      const texts = new Map(
        await Promise.all(
          (await citations.documents()).map(
            async ({ documentId, file }) =>
              [documentId as string, file === null ? null : await source.read(file)] as const,
          ),
        ),
      );
      const facts = await factsInFolders(folders);
      expect(checkConsistency(facts, (id) => texts.get(id) ?? null)).toEqual([]);
    },
    60_000,
  );

  withSources.each(CURATED)(
    `cite or explain every sentence of the document of %s${skipped}`,
    async (name) => {
      const folder = folders.find((path) => path.endsWith(name)) as string;
      const citations = await citationsInFolders([folder]);
      const faults: RowFault[] = [];
      const explanations = await readUncited(folder, faults);
      const document = (await citations.documents()).find(({ spans }) => spans > 0);
      const text = await openSourceFolder(SOURCES).read(document?.file ?? '');
      if (document === undefined || text?.text == null) throw new Error(`${name} has no document.`);
      const spans = await citations.spansOf(document);
      const { left, faults: misfits } = coverageOf(text.text, spans, explanations);
      expect({ left, misfits, faults }).toEqual({ left: [], misfits: [], faults: [] });
    },
  );
});
