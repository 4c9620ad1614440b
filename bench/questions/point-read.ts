import { OUTCOME } from '#src/domain/measure.js';
import { PILOT } from '#src/domain/pilot.js';
import { PROGRAM } from '#src/domain/program.js';
import { REGION } from '#src/domain/region.js';
import { recordsByIds, recordsReferring } from '#src/queries/record-queries.js';
import { found, valueOf, type Question } from '../question.js';

const OPERATION = `query ($id: ID!) {
  pilot(id: $id) {
    id name nameEn
    started { text }
    site { id name }
    program { id name }
    outcomes { id name indicator value unit period { text } }
  }
}`;

/** One pilot with its site, its program and its outcomes. */
export const POINT_READ: Question = {
  name: 'point read, nested outcomes',
  operation: OPERATION,
  async askStore(reader, variables, clock) {
    const pilotId = valueOf(variables, 'id');
    const pilots = await clock.run(() => recordsByIds(reader, PILOT, [pilotId]));
    const { id, name, nameEn, started, siteId, programId } = found(pilots, pilotId);
    const [sites, programs, outcomes] = await clock.run(() =>
      Promise.all([
        recordsByIds(reader, REGION, [siteId]),
        recordsByIds(reader, PROGRAM, programId === null ? [] : [programId]),
        recordsReferring(reader, OUTCOME, 'pilotId', 'Pilot', [pilotId]),
      ]),
    );
    const site = found(sites, siteId);
    const program = found(programs, programId);
    return {
      pilot: {
        id,
        name,
        nameEn,
        started: started && { text: started.text },
        site: { id: site.id, name: site.name },
        program: { id: program.id, name: program.name },
        outcomes: outcomes.map(({ record: { id, name, indicator, value, unit, period } }) => ({
          id,
          name,
          indicator,
          value,
          unit,
          period: period && { text: period.text },
        })),
      },
    };
  },
};
