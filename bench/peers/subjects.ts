import { choose } from './choose.js';
import type { Graph, Row } from './graph.js';
import type { Subject } from './question.js';

/** What the questions are about; the same for the same graph and seed. */
export interface Subjects {
  /** The most copied pilots of all. */
  readonly hubs: readonly Subject[];
  /** Pilots with 10 to 100 copies. */
  readonly middling: readonly Subject[];
  /** Any pilots. */
  readonly ordinary: readonly Subject[];
  /** Pilots with 20 to 100 direct and indirect adopters. */
  readonly widening: readonly Subject[];
  /** Pairs, 3 hops apart or more, with just one shortest way and at most 100 ways. */
  readonly ends: readonly Subject[];
  /** Provinces, each with an area of reform and ten years. */
  readonly provinces: readonly Subject[];
  /** The nation with each area of reform that is long enough, and where its 2,000th pilot stands. */
  readonly wide: readonly Subject[];
  /** Programs with 50 pilots or more. */
  readonly programs: readonly Subject[];
  /** Chinese names of pilots, whole and in part, that at most 12 pilots hold. */
  readonly texts: readonly Subject[];
}

const EACH = 8;
const DEPTH = 2_000;
const YEARS = ['2004', '2008', '2012'] as const;
const SPAN_YEARS = 9;

/** Chooses from the whole graph. Some seconds. */
export async function chooseSubjects(graph: Graph, seed: number): Promise<Subjects> {
  const pilots = await graph.rows('copies-of-pilots');
  const pick = (rows: readonly Row[], count = EACH): readonly Row[] =>
    choose(seed, rows, count, idOf);
  const copies = (row: Row): number => Number(row['copies']);
  const among = (least: number, most: number): readonly Row[] =>
    pilots.filter((row) => copies(row) >= least && copies(row) <= most);
  const provinces = pick(await graph.rows('provinces'));
  const areas = await graph.rows('areas', { offset: DEPTH });
  const [nation = {}] = await graph.rows('nation');
  const subjects: Subjects = {
    hubs: pilots.slice(0, EACH).map(toSubject),
    middling: pick(among(10, 100)).map(toSubject),
    ordinary: pick(pilots).map(toSubject),
    widening: await chooseWidening(graph, pick(among(4, 60), 40 * EACH)),
    ends: await chooseEnds(graph, pick(pilots, 10 * EACH)),
    provinces: provinces.map((row, index) => provinceSubject(row, index, areas)),
    wide: areas.filter(({ after }) => after === 50).map((area) => wideSubject(nation, area)),
    programs: pick(await graph.rows('programs')).map((row) => ({ program: idOf(row) })),
    texts: await chooseTexts(graph, pick(pilots, 4 * EACH)),
  };
  refuseEmpty(subjects);
  return subjects;
}

function idOf(row: Row): string {
  return String(row['id']);
}

function toSubject(row: Row): Subject {
  return { id: idOf(row) };
}

async function chooseWidening(
  graph: Graph,
  candidates: readonly Row[],
): Promise<readonly Subject[]> {
  const rows = await graph.rows('reach', { ids: candidates.map(idOf) });
  const isFit = ({ adopters, hops }: Row): boolean =>
    Number(adopters) >= 20 && Number(adopters) <= 100 && Number(hops) >= 2;
  return rows.filter(isFit).slice(0, EACH).map(toSubject);
}

async function chooseEnds(graph: Graph, receivers: readonly Row[]): Promise<readonly Subject[]> {
  const ends: Subject[] = [];
  for (const to of receivers.map(idOf)) {
    if (ends.length === EACH) break;
    const ways = await graph.rows('ways-to', { to });
    const fit = ways.filter(
      ({ hops, paths, shortest }) => Number(hops) >= 3 && Number(paths) <= 100 && shortest === 1,
    );
    const [most] = [...fit].sort((a, b) => Number(b['paths']) - Number(a['paths']));
    if (most !== undefined) ends.push({ from: String(most['from']), to });
  }
  return ends;
}

function provinceSubject(row: Row, index: number, areas: readonly Row[]): Subject {
  const year = YEARS[index % YEARS.length] as string;
  return {
    region: idOf(row),
    domain: idOf(areas[index % areas.length] as Row),
    from: `${year}-01-01`,
    to: `${Number(year) + SPAN_YEARS}-12-31`,
  };
}

function wideSubject(nation: Row, area: Row): Subject {
  const { key, lastId } = area;
  return {
    region: idOf(nation),
    domain: idOf(area),
    offset: DEPTH,
    key: String(key),
    id: String(lastId),
  };
}

/** Whole names, and the place with the beginning of the practice. What an index finds among other names must hold all names that contain the text. */
async function chooseTexts(graph: Graph, pilots: readonly Row[]): Promise<readonly Subject[]> {
  const texts: Subject[] = [];
  const rows = await graph.rows('names', { ids: pilots.map(idOf) });
  for (const [index, row] of rows.entries()) {
    if (texts.length === EACH) break;
    const [name, site] = [String(row['name']), String(row['site'])];
    const text = index % 2 === 0 ? name : name.slice(0, site.length + 2);
    const [held = {}] = await graph.rows('names-holding', { text });
    const all = Number(held['all']);
    if (all >= 1 && all <= 12 && held['found'] === all) texts.push({ text });
  }
  return texts;
}

function refuseEmpty(subjects: Subjects): void {
  for (const [name, chosen] of Object.entries(subjects) as [string, readonly Subject[]][])
    if (chosen.length === 0) throw new Error(`The graph has nothing to ask about for "${name}".`);
}
