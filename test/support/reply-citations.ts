/** A value of a reply. */
type Value = unknown;
type Fields = Readonly<Record<string, Value>>;

/** What a page shows of a reply: items of connections without their wrapping, and no citations, which stand by themselves. */
export function withoutCitations(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutCitations);
  if (!isFields(value)) return value;
  const { edges, evidence: _, ...rest } = value;
  const fields = Object.fromEntries(
    Object.entries(rest).map(([name, each]) => [name, withoutCitations(each)]),
  );
  if (!Array.isArray(edges)) return fields;
  const items = edges.map((edge: Fields) => withoutCitations(edge['node']));
  return Object.keys(fields).length === 0 ? items : { ...fields, items };
}

/**
 * Where the facts of a reply are written: the documents, and below each the records that it bears out, with section and offsets.
 * Throws when a record shows citations without its id.
 */
export function citationsIn(reply: Value): string {
  const documents = new Map<string, Map<string, Set<string>>>();
  for (const { owner, citation } of citationsOf(reply)) {
    const { document, section, place } = placeOf(citation);
    const byOwner = documents.get(document) ?? new Map<string, Set<string>>();
    const key = section === null ? owner : `${owner} (${section})`;
    documents.set(document, byOwner.set(key, (byOwner.get(key) ?? new Set()).add(place)));
  }
  return [...documents]
    .sort(byKey)
    .flatMap(([document, byOwner]) => [
      document,
      ...[...byOwner].sort(byKey).map(([owner, each]) => `  ${owner}: ${[...each].join(', ')}`),
    ])
    .join('\n');
}

interface Cited {
  readonly owner: string;
  readonly citation: Fields;
}

function citationsOf(value: Value): readonly Cited[] {
  if (Array.isArray(value)) return value.flatMap(citationsOf);
  if (!isFields(value)) return [];
  const { evidence, ...rest } = value;
  const below = Object.values(rest).flatMap(citationsOf);
  if (!Array.isArray(evidence)) return below;
  const owner = value['id'];
  if (typeof owner !== 'string') throw new Error('A record shows citations, but not its id.');
  return [...evidence.map((citation: Fields) => ({ owner, citation })), ...below];
}

interface Place {
  readonly document: string;
  readonly section: string | null;
  readonly place: string;
}

/** By document, section and offsets; a bibliographic one has no offsets and says how well it was checked. */
function placeOf({ document, start, end, section, confidence }: Fields): Place {
  const { id, title } = document as Fields;
  return {
    document: `${String(id)} ${String(title)}`,
    section: section == null ? null : String(section),
    place:
      start === undefined
        ? `bibliographic, ${String(confidence)}`
        : `${String(start)}-${String(end)}`,
  };
}

function isFields(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
