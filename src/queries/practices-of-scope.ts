import type { DiffusionScope } from '../domain/diffusion.js';
import { DomainError } from '../domain/errors.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { readText, readTextOrNull } from './read-properties.js';

const ALL_PRACTICES = `
  MATCH (program:Program)
  RETURN program.id AS programId, coalesce(program.broaderId, program.id) AS practiceId
  ORDER BY programId
`;

const PRACTICES = `
  MATCH (program:Program)
  WHERE program.id IN $programIds OR program.broaderId IN $programIds
  RETURN program.id AS programId, coalesce(program.broaderId, program.id) AS practiceId
  ORDER BY programId
`;

const PRACTICES_OF_DOMAINS = `
  UNWIND $domainIds AS domainId
  MATCH (:Domain {id: domainId})<-[:BROADER*0..6]-(field:Domain)
  OPTIONAL MATCH (field)<-[:IN_DOMAIN]-(program:Program)
  RETURN DISTINCT domainId AS scopeId, program.id AS programId, coalesce(program.broaderId, program.id) AS practiceId
  ORDER BY scopeId, programId
`;

const PRACTICES_OF_DATA_SETS = `
  UNWIND $dataSetIds AS wanted
  MATCH (d:DataSet {id: wanted})
  OPTIONAL MATCH (program:Program)
  WHERE program.dataSetId = wanted
  RETURN wanted AS scopeId, program.id AS programId, coalesce(program.broaderId, program.id) AS practiceId
  ORDER BY scopeId, programId
`;

/** A scope may have as many pilots as the graph. */
export const SCOPE_LIMITS = { maxRows: 1_000_000, timeoutMillis: 60_000 } as const;

/**
 * Programs of the scope, each with the practice that it stands for; all where it names none. At most three statements.
 * Throws DomainError NOT_FOUND when a program, domain or data set is not in the graph.
 */
export async function practicesOf(
  reader: Reader,
  { programIds, domainIds, dataSetIds }: DiffusionScope,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const scopes = new Set<string | null>();
  const isAll = [programIds, domainIds, dataSetIds].every((ids) => ids.length === 0);
  const statements = [
    ...(isAll ? [cypher(ALL_PRACTICES)] : []),
    ...(programIds.length > 0 ? [cypher(PRACTICES, { programIds })] : []),
    ...(domainIds.length > 0 ? [cypher(PRACTICES_OF_DOMAINS, { domainIds })] : []),
    ...(dataSetIds.length > 0 ? [cypher(PRACTICES_OF_DATA_SETS, { dataSetIds })] : []),
  ];
  for (const statement of statements)
    for (const row of await reader.read(statement, SCOPE_LIMITS)) {
      scopes.add(readTextOrNull(row, 'scopeId'));
      const programId = readTextOrNull(row, 'programId');
      if (programId !== null) found.set(programId, readText(row, 'practiceId'));
    }
  refuseUnknown('program', programIds, found);
  refuseUnknown('domain', domainIds, scopes);
  refuseUnknown('data set', dataSetIds, scopes);
  return found;
}

function refuseUnknown(
  what: string,
  ids: readonly string[],
  known: { has(id: string): boolean },
): void {
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined)
    throw new DomainError('NOT_FOUND', `No ${what} has the id "${missing}".`);
}
