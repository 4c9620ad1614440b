import { kindOfId } from '#src/domain/identifiers.js';
import { OUTCOME } from '#src/domain/measure.js';
import { PILOT } from '#src/domain/pilot.js';
import { PROGRAM } from '#src/domain/program.js';
import { REGION } from '#src/domain/region.js';
import { recordsByIds } from '#src/queries/record-queries.js';
import { searchNames } from '#src/queries/search-queries.js';
import { found, valueOf, type Question } from '../question.js';

const RESULTS = 20;
const SHAPES = [PILOT, REGION, PROGRAM, OUTCOME] as const;

const OPERATION = `query ($text: String!) {
  search(text: $text, kinds: [PILOT, REGION, PROGRAM, OUTCOME], first: ${RESULTS}) {
    results {
      matchedName
      nameRole
      node {
        id
        ... on Pilot { name }
        ... on Region { name }
        ... on Program { name }
        ... on Outcome { name }
      }
    }
  }
}`;

/** Pilots, regions, programs and outcomes by their names, in Chinese or English, whole or in part. */
export const NAME_SEARCH: Question = {
  name: 'search',
  operation: OPERATION,
  async askStore(reader, variables, clock) {
    const text = valueOf(variables, 'text');
    const kinds = SHAPES.map(({ kind }) => kind);
    const names = await clock.run(() => searchNames(reader, text, { kinds, limit: RESULTS }));
    const wanted = SHAPES.map((shape) => ({
      shape,
      ids: names.map(({ subjectId }) => subjectId).filter((id) => kindOfId(id) === shape.kind),
    })).filter(({ ids }) => ids.length > 0);
    const records = await clock.run(() =>
      Promise.all(wanted.map(({ shape, ids }) => recordsByIds(reader, shape, ids))),
    );
    const nodes = new Map(records.flatMap((ofKind) => [...ofKind]));
    const results = names.map(({ subjectId, text: matchedName, role }) => {
      const { id, name } = found(nodes, subjectId);
      return { matchedName, nameRole: role.toUpperCase(), node: { id, name } };
    });
    return { search: { results } };
  },
};
