import type { Random } from './random.js';
import { named, randomDate } from './random-values.js';
import type { World, WorldRow } from './world.js';

const COUNT = 12;

/** Tables of what is stated beside results, and of visits and disagreements. */
type Statements = Pick<
  World,
  | 'targets'
  | 'claims'
  | 'tallies'
  | 'recognitions'
  | 'rules'
  | 'study-visits'
  | 'conflicting-statements'
>;

interface StatedOf {
  readonly regionIds: readonly string[];
  readonly programIds: readonly string[];
  readonly pilotIds: readonly string[];
}

/** A dozen rows of each, about regions, programs and pilots or about nothing. */
export function randomStatements(random: Random, stated: StatedOf): Statements {
  const { regionIds, programIds, pilotIds } = stated;
  const maybe = (ids: readonly string[]): string => (random.happens(0.6) ? random.pick(ids) : '');
  const many = (prefix: string, row: () => WorldRow): readonly WorldRow[] =>
    Array.from({ length: COUNT }, (_, index) => ({ id: `${prefix}:x${index}`, ...row() }));
  const ofProgram = (): WorldRow => ({
    ...named(random),
    region: maybe(regionIds),
    program: maybe(programIds),
  });
  const ofPilot = (): WorldRow => ({ ...ofProgram(), pilot: maybe(pilotIds) });
  return {
    targets: many('target', () => ({ ...ofPilot(), indicator: '数', indicator_en: 'number' })),
    claims: many('claim', ofPilot),
    tallies: many('tally', () => ({
      ...ofProgram(),
      counted: '项目',
      counted_en: 'projects',
      value: '3',
      bound: '=',
    })),
    recognitions: many('recognition', () => ({
      ...ofPilot(),
      kind: random.pick(['award', 'title']),
    })),
    rules: many('rule', () => ({ ...ofProgram(), binds: '人' })),
    'study-visits': many('study-visit', () => ({
      ...named(random),
      visitor_region: maybe(regionIds),
      visited: random.some(regionIds, 2).join('|'),
      program: maybe(programIds),
      date: randomDate(random),
    })),
    'conflicting-statements': many('conflicting-statement', () => ({
      subject: random.pick(pilotIds),
      field: random.pick(['name', 'started']),
      value: '2003',
    })),
  };
}
