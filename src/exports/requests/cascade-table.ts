import type { Neighbourhood } from '../../analytics/event-history/risk-set-rows.js';
import type { Contiguity } from '../../domain/user-table.js';
import { adoptionEvents } from '../tables/adoption-events.js';
import { adoptionMatrix } from '../tables/adoption-matrix.js';
import type { CascadeSource } from '../tables/cascade-source.js';
import { dyads } from '../tables/dyads.js';
import { policies } from '../tables/policies.js';
import { riskSet } from '../tables/risk-set.js';
import { selection } from '../tables/selection.js';
import { staggeredDid } from '../tables/staggered-did.js';
import type { Table } from '../table.js';
import type { ExportRequest, TableExport } from './export-request.js';
import { requireGiven } from './require-given.js';

/** The tables that are made of cascades alone. */
export type CascadeTable = Exclude<
  TableExport,
  'replications' | 'latent-network' | 'cascade-trees'
>;

/** The table of a name, made of cascades and the user's own tables. Throws BAD_USER_INPUT when it needs a table that is not given. */
export function cascadeTable(
  source: CascadeSource,
  request: Omit<ExportRequest, 'name'> & { readonly name: CascadeTable },
): Table {
  const { end } = request.question.choices;
  switch (request.name) {
    case 'adoption-events':
      return adoptionEvents(source);
    case 'adoption-matrix':
      return adoptionMatrix(source);
    case 'policies':
      return policies(source);
    case 'risk-set':
      return riskSet(source, {
        end,
        covariates: request.covariates,
        neighbourhood: bordersOf(source, request.contiguity, request.decayScale),
      });
    case 'dyads':
      return dyads(source, { end, onlyOpportunities: request.onlyOpportunities });
    case 'staggered-did':
      return staggeredDid(source, request.outcomes);
    case 'selection':
      return selection(source, requireGiven(request.covariates, request.name));
  }
}

/** The units that border on each unit, always the same. */
function bordersOf(
  {
    history: {
      built: { set },
    },
  }: CascadeSource,
  contiguity: Contiguity | null,
  decayScale: number,
): Neighbourhood | null {
  if (contiguity === null) return null;
  const places = new Map(set.units.map((id, index) => [id, index]));
  const neighbours = set.units.map((id) =>
    contiguity.neighboursOf(id).flatMap((other) => places.get(other) ?? []),
  );
  return { neighbours: (unit) => neighbours[unit] ?? [], decayScale };
}
