import type { QuotationSource } from '#src/domain/document.js';
import { foldName } from '#src/domain/name.js';
import type { PlaceQuestion } from '#src/domain/resolve-place.js';
import { readEntities } from '#src/queries/entities.js';
import { entityCard } from '#src/queries/entity-cards.js';
import { knownPlaces } from '#src/queries/known-places.js';
import * as matching from '#src/queries/matching-names.js';
import { containingNames, equalNames } from '#src/queries/names-by-text.js';
import { reconcile } from '#src/queries/reconcile.js';
import { resolveRegion } from '#src/queries/resolve-region.js';
import { searchFacets } from '#src/queries/search-facets.js';
import { searchSources } from '#src/queries/search-sources.js';
import { partsOf, searchText, wholesOf } from '#src/queries/search-text.js';
import { similarWords } from '#src/queries/similar-words.js';
import { soundsOf } from '#src/queries/spell-name.js';
import * as spelled from '#src/queries/spelled-names.js';
import { suggestNames } from '#src/queries/suggest-names.js';
import type { GraphReader } from '#src/store/graph-store.js';
import { someIds, type KnownIds } from './known-ids.js';
import type { Random } from './world/random.js';

/** One call of a query function with random arguments; the same choices make the same call. */
export type Call = (reader: GraphReader, random: Random, known: KnownIds) => Promise<unknown>;

const SOME_KINDS = ['Region', 'Pilot', 'Program', 'Organization'] as const;

/** A call of each function that finds records by names or places by name, date and superior. */
export const NAME_READS: Readonly<Record<string, Call>> = {
  containingNames: async (reader, random, known) => {
    const texts = random.some(known.names, 4).map((name) => foldName(name).slice(0, 2));
    return [...(await containingNames(reader, texts, SOME_KINDS, 20))];
  },
  entityCard: (reader, random, known) =>
    entityCard(reader, random.pick(known.ids(random.pick(SOME_KINDS)))),
  equalNames: async (reader, random, known) => {
    const texts = random.some(known.names, 10).map((name) => foldName(name));
    return [...(await equalNames(reader, texts, SOME_KINDS))];
  },
  knownPlaces: async (reader, random, known) => {
    const questions = [someQuestion(random, known), someQuestion(random, known)];
    const places = await knownPlaces(reader, {
      questions,
      regionIds: someIds(random, known, 'Region', 5),
    });
    return questions.flatMap(({ nameOrCode }) =>
      [...places.named(foldName(nameOrCode)), ...places.coded(nameOrCode)].map((id) => [
        places.place(id),
        places.versions(id),
        places.spans(id),
      ]),
    );
  },
  // Engines order what is alike in ways of their own, and cut differently.
  searchedNames: async (reader, random, known) => {
    const words = similarWords(random.pick(known.names).slice(0, 2));
    const names = await matching.searchedNames(reader, words, 20_000);
    return names.map((name) => JSON.stringify(name)).sort();
  },
  namesHolding: (reader, random, known) =>
    matching.namesHolding(reader, searchText(someText(random, known)).text, someFilter(random)),
  namesSpelled: (reader, random, known) => {
    const search = searchText(someLetters(random, known));
    return spelled.namesSpelled(reader, partsOf(search), wholesOf(search), someFilter(random));
  },
  namesWithWords: (reader, random, known) => {
    const { words } = searchText(`${someText(random, known)} ${someLetters(random, known)}`);
    return spelled.namesWithWords(reader, words, someFilter(random));
  },
  readEntities: async (reader, random, known) => {
    const ids = SOME_KINDS.flatMap((kind) => someIds(random, known, kind, 5));
    const { find, places } = await readEntities(reader, ids);
    return ids.map((id) => [find(id), places.versions(id)]);
  },
  reconcile: async (reader, random, known) => {
    const questions = random.some(known.names, 10).map((text) => ({
      text,
      types: [],
      validAt: someDay(random),
      within: random.happens(0.2) ? random.pick(known.ids('Region')) : null,
      kind: null,
      level: null,
      limit: 100,
    }));
    // Of names that are only similar engines find others.
    return (await reconcile(reader, questions)).map((candidates) =>
      candidates.filter(({ matchClass }) => matchClass !== 'similar'),
    );
  },
  resolveRegion: (reader, random, known) => resolveRegion(reader, someQuestion(random, known)),
  searchFacets: (reader, random, known) =>
    searchFacets(reader, random.pick([someText, someLetters])(random, known)),
  searchSources: (reader, random, known) =>
    searchSources(reader, STORIES, someText(random, known).slice(0, 1), 1 + random.below(20)),
  suggestNames: (reader, random, known) => {
    const text = random.pick([someText, someLetters])(random, known);
    const place = random.below(text.length + 1);
    const mistyped = text.slice(0, place) + random.pick(['a', '市', '']) + text.slice(place + 1);
    return suggestNames(reader, mistyped, someFilter(random).kinds);
  },
};

/** Documents that all hold the names of all regions. */
const STORIES: QuotationSource = {
  quote: async () => ({ status: 'NO_COPY' }),
  find: async (file, text, limit) => ({
    passages: [file.length, 0].slice(0, limit).map((start) => ({
      start,
      end: start + text.length,
      quotation: text,
      quotationStart: start,
    })),
    total: 2,
  }),
};

/** A name, or some characters of one. */
function someText(random: Random, known: KnownIds): string {
  const characters = [...random.pick(known.names)];
  const start = random.happens(0.3) ? 0 : random.below(characters.length);
  const length = random.happens(0.2) ? characters.length : 1 + random.below(4);
  return characters.slice(start, start + length).join('');
}

/** Syllables or initials of a name; the name itself where it is not Chinese. */
function someLetters(random: Random, known: KnownIds): string {
  const name = random.pick(known.names);
  const syllables = soundsOf(name).slice(0, 2 + random.below(3));
  if (syllables.length === 0) return name.slice(0, 20);
  return syllables.map((each) => (random.happens(0.5) ? each : each.charAt(0))).join('');
}

function someFilter(random: Random): matching.NameFilter {
  const kinds = random.happens(0.5) ? [] : random.some(['Region', 'Pilot', 'Program'], 2);
  return { kinds, limit: 1 + random.below(60) };
}

/** A day, or none. */
export function someDay(random: Random): string | null {
  return random.pick([null, '2003-07-01', '2012-01-01', '2016-12-31']);
}

function someQuestion(random: Random, known: KnownIds): PlaceQuestion {
  return {
    nameOrCode: random.pick(random.happens(0.5) ? known.names : known.codes),
    validAt: someDay(random),
    within: random.happens(0.3) ? random.pick(known.ids('Region')) : null,
  };
}
