/** The heading of our section of `bench/RESULTS.md`; `npm run bench` writes what stands before it. */
const HEADING = '## Beside @neo4j/graphql';

const INTRODUCTION = `Written by \`npm run bench:peers\`; README.md tells what is compared and how. "hand" is hand-written Cypher behind bare node:http, "peer" is
@neo4j/graphql on Apollo Server, as its documents have it.`;

const SIZES = { small: '### Small', large: '### Large' } as const;
export type SizeName = keyof typeof SIZES;

/** The page with what a run of a size found in place of the last run of that size. The other size stays as it was. */
export function replaceRun(page: string, size: SizeName, markdown: string): string {
  const [before, section] = parted(page);
  const runs = { ...runsIn(section), [size]: markdown.trim() };
  const parts = (Object.keys(SIZES) as SizeName[])
    .filter((name) => runs[name] !== undefined)
    .map((name) => `${SIZES[name]}\n\n${runs[name]}`);
  return `${[before, HEADING, INTRODUCTION, ...parts].join('\n\n')}\n`;
}

/** A new page of `npm run bench` with our section of the old page. */
export function keepPeers(page: string, oldPage: string): string {
  const [, section] = parted(oldPage);
  return section === '' ? page : `${page.trimEnd()}\n\n${section}\n`;
}

/** What stands before our section, and the section with its heading; '' when there is none. */
function parted(page: string): readonly [string, string] {
  const at = page.indexOf(`\n${HEADING}\n`);
  return at === -1 ? [page.trim(), ''] : [page.slice(0, at).trim(), page.slice(at).trim()];
}

function runsIn(section: string): Partial<Record<SizeName, string>> {
  const entries = (Object.keys(SIZES) as SizeName[]).flatMap((name) => {
    const text = section.split(`\n${SIZES[name]}\n`)[1]?.split(/\n### /)[0];
    return text === undefined ? [] : [[name, text.trim()] as const];
  });
  return Object.fromEntries(entries);
}
