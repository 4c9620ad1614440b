import { createHash } from 'node:crypto';

/** Room for a region and a policy in one id. */
const LONGEST = 48;

/**
 * A slug for each text: its letters and digits in lower case, with hyphens between; with a part of its digest where that is too little to tell it
 * by, too long, or another text's as well. The same texts give the same slugs, in any order.
 */
export function slugsOf(texts: Iterable<string>): ReadonlyMap<string, string> {
  const plain = new Map([...new Set(texts)].map((text) => [text, plainSlug(text)]));
  const counts = new Map<string, number>();
  for (const slug of plain.values()) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return new Map(
    [...plain].map(([text, slug]) => {
      const isGood = slug.length <= LONGEST && /[a-z]/.test(slug) && counts.get(slug) === 1;
      return [text, isGood ? slug : marked(slug, text)];
    }),
  );
}

function plainSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function marked(slug: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `${slug.slice(0, LONGEST).replace(/-$/, '')}-x${digest}`.replace(/^-/, '');
}
