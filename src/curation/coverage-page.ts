import type { SpanCitation } from '../domain/document.js';
import { kindOfId, type Kind } from '../domain/identifiers.js';
import type { Coverage } from './coverage.js';

/** A document as the page shows it. */
export interface CoveredDocument {
  readonly title: string;
  /** Its whole text, from the reader's own copy. */
  readonly text: string;
  readonly citations: readonly SpanCitation[];
  readonly coverage: Coverage;
}

interface Group {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** From the palette of Okabe and Ito, which colour-blind readers can tell apart, made light enough to read on. */
  readonly colour: string;
}

const GROUPS: readonly Group[] = [
  { name: 'places', kinds: ['Region', 'RegionVersion', 'RegionSpan'], colour: '#cfe8f7' },
  { name: 'programs and steps', kinds: ['Program', 'ProgramStep', 'Rule'], colour: '#bfe6d8' },
  { name: 'pilots', kinds: ['Pilot', 'PilotStatus', 'Scheme', 'Batch'], colour: '#f7dfb0' },
  { name: 'plans and targets', kinds: ['Plan', 'Target'], colour: '#f3d0e2' },
  { name: 'results and totals', kinds: ['Outcome', 'Tally'], colour: '#b9d3ea' },
  { name: 'claims and recognitions', kinds: ['Claim', 'Recognition'], colour: '#f6cfb8' },
  {
    name: 'people and bodies',
    kinds: ['Official', 'Post', 'Role', 'Organization'],
    colour: '#e2e2e2',
  },
  {
    name: 'copies, scale-ups, visits',
    kinds: ['Replication', 'StepChange', 'ScaleUp', 'StudyVisit', 'PairedCooperation'],
    colour: '#f7f2a8',
  },
];
const OTHERS: Group = { name: 'documents and events', kinds: [], colour: '#dcd3ee' };

/**
 * A page that shows documents with the cited places coloured by kind of record, sentences without a fact in grey, and what is neither in red. It
 * holds the reader's texts, so it is for the reader alone. Where citations overlap, the narrowest gives the colour, and all are named.
 */
export function coveragePage(documents: readonly CoveredDocument[]): string {
  const legend = [...GROUPS, OTHERS]
    .map(({ name, colour }) => `<span style="background:${colour}">${name}</span>`)
    .join(' ');
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<title>Coverage</title>
<style>
body { font: 16px/1.9 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
pre { font: inherit; white-space: pre-wrap; }
.explained { color: #767676; } .left { outline: 2px solid #b00020; }
</style>
</head>
<body>
<p>${legend} <span class="explained">no fact</span> <span class="left">neither cited nor explained</span></p>
${documents.map(documentPart).join('\n')}
</body>
</html>
`;
}

function documentPart({ title, text, citations, coverage }: CoveredDocument): string {
  const { sentences, cited, explained, left } = coverage;
  const counts = `${sentences.length} sentences: ${cited.length} cited, ${explained.length} without a fact, ${left.length} left`;
  return `<h1>${escaped(title)}</h1>\n<p>${counts}</p>\n<pre>${markedText(text, citations, coverage)}</pre>`;
}

/** The text cut at every place where a citation or a sentence begins or ends. */
function markedText(
  text: string,
  citations: readonly SpanCitation[],
  { explained, left }: Coverage,
): string {
  const characters = [...text];
  const spans = [...citations, ...explained, ...left];
  const cuts = [
    ...new Set([0, characters.length, ...spans.flatMap(({ start, end }) => [start, end])]),
  ];
  cuts.sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((start, index) => {
      const words = escaped(characters.slice(start, cuts[index + 1]).join(''));
      const covering = <T extends { start: number; end: number }>(of: readonly T[]): readonly T[] =>
        of.filter((span) => span.start <= start && start < span.end);
      const cited = covering(citations);
      if (cited.length > 0) return citedPart(words, cited);
      const [reason] = covering(explained).map((span) => span.reason);
      if (reason !== undefined)
        return `<span class="explained" title="${escaped(reason)}">${words}</span>`;
      return covering(left).length > 0 ? `<span class="left">${words}</span>` : words;
    })
    .join('');
}

function citedPart(words: string, citations: readonly SpanCitation[]): string {
  const narrowest = [...citations].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const kind = narrowest === undefined ? null : kindOfId(narrowest.subjectId);
  const { colour } = GROUPS.find(({ kinds }) => kinds.some((each) => each === kind)) ?? OTHERS;
  const names = citations.map(({ subjectId, field }) => `${subjectId} ${field ?? ''}`.trim());
  const title = escaped([...new Set(names)].join('\n'));
  return `<span style="background:${colour}" title="${title}">${words}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
