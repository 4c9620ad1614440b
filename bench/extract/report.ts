import { commitOf } from '../circumstances.js';
import { markdownTable, plainTable, type Cells } from '../tables.js';
import type { KindScore, SetScore } from './measure-extract.js';

/** Recall and precision by kind, of all data sets together and of each, as a table for a terminal. */
export function scoreTable(scores: readonly SetScore[]): string {
  return [plainTable(totalRows(scores)), '', plainTable(setRows(scores))].join('\n');
}

/** The page `bench/EXTRACT.md`. */
export function scorePage(scores: readonly SetScore[], root: string, today: string): string {
  return `# Recall and precision of the rules of \`reform-graph extract\`

Written by \`npm run bench:extract\`.

- Date: ${today}
- Commit: ${commitOf(root)}
- Compared with: ${scores.map(({ dataSet }) => dataSet).join(', ')}

A cited span is one place that the coder cited for a record or a cell of that kind, counted once however many records it supports. It is found when a
candidate of that kind touches it; a candidate is right when it touches such a span. Touching is not agreeing: that the clause is the
same, that the value was read as the coder read it, and that the record is of the same kind in the end is for a person to see.

- The dictionary of places is made of all data sets but the one that is measured. No place of the document itself was told, and its date as coded.
- Places, dates, persons and counts are cited where a record needs them, so that further mentions of the same count as wrong here.
- What one coder called a plan, another called a step of a practice, an aim or a claim. A rule cannot tell these apart: the clauses are alike. Precision of
  plans is high where the coder recorded plans (hubei-2019, ezhou-2011, xiangtan-2017), low where they recorded steps (hubei-2025, chengdu-2018).
- The rules were tuned on what they missed and found wrongly in hubei-2019, xiangtan-2017 and chengdu-2018. Of ezhou-2011 and hubei-2025 no list
  of errors was made, but the rules' author had read them with their citations, and mended one slip that a draft of ezhou-2011 showed. No set is
  unseen: expect less of a new document.
- None of the documents has a document number, and none a replication: a dash stands where there is nothing to divide by.

## All documents

${markdownTable(totalRows(scores))}

## Each document

Recall / precision, in per cent.

${markdownTable(setRows(scores))}
`;
}

function totalRows(scores: readonly SetScore[]): readonly Cells[] {
  const head = ['kind', 'cited spans', 'found', 'recall', 'candidates', 'right', 'precision'];
  return [
    head,
    ...kindsOf(scores).map((kind) => {
      const { cited, found, candidates, right } = sum(
        scores.flatMap(({ kinds }) => kinds.filter((each) => each.kind === kind)),
      );
      const counts = [String(cited), String(found), percent(found, cited)];
      return [kind, ...counts, String(candidates), String(right), percent(right, candidates)];
    }),
  ];
}

function setRows(scores: readonly SetScore[]): readonly Cells[] {
  return [
    ['kind', ...scores.map(({ dataSet }) => dataSet)],
    ...kindsOf(scores).map((kind) => [
      kind,
      ...scores.map(({ kinds }) => {
        const score = kinds.find((each) => each.kind === kind);
        if (score === undefined) return '-';
        return `${percent(score.found, score.cited)} / ${percent(score.right, score.candidates)}`;
      }),
    ]),
  ];
}

function kindsOf(scores: readonly SetScore[]): readonly string[] {
  return scores[0]?.kinds.map(({ kind }) => kind) ?? [];
}

function sum(scores: readonly KindScore[]): Omit<KindScore, 'kind'> {
  const total = (count: (score: KindScore) => number): number =>
    scores.reduce((all, score) => all + count(score), 0);
  return {
    cited: total(({ cited }) => cited),
    found: total(({ found }) => found),
    candidates: total(({ candidates }) => candidates),
    right: total(({ right }) => right),
  };
}

/** A share in whole per cent; a dash where there is nothing to divide by. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
}
