import { DIFFUSION_PARAMETERS, type DiffusionQuestion } from '../../domain/diffusion-parameters.js';
import type { Contiguity, RegionYears } from '../../domain/user-table.js';
import { refuseUnheeded } from '../refuse-unheeded.js';

/** What can be exported as tables, each by the name of its file. */
export const TABLE_EXPORTS = [
  'adoption-events',
  'adoption-matrix',
  'policies',
  'risk-set',
  'dyads',
  'latent-network',
  'cascade-trees',
  'replications',
  'staggered-did',
  'selection',
] as const;
export type TableExport = (typeof TABLE_EXPORTS)[number];

/** What can be exported as a network. */
export const NETWORK_EXPORTS = ['replication-network', 'inferred-network'] as const;
export type NetworkExport = (typeof NETWORK_EXPORTS)[number];

export type ExportName = TableExport | NetworkExport;

/** What each holds, for helps and lists. */
export const EXPORT_SUMMARIES: Readonly<Record<ExportName, string>> = {
  'adoption-events': 'first adoptions, with all dates that may be theirs, and their ends (F1)',
  'adoption-matrix': 'regions by practices, with the year of adoption (F2)',
  policies: 'practices, with years, adopters and topics (F3)',
  'risk-set': 'region-years at risk, for event history analysis (F4)',
  dyads: 'pairs of regions by year, for directed dyads (F5)',
  'latent-network': 'who follows whom, as a run inferred it (F6)',
  'cascade-trees': 'whom each adopter most likely followed, by a run (F7)',
  replications: 'replications that documents state, by class, with citations (F8)',
  'staggered-did': 'a panel for difference in differences with staggered treatment (F9)',
  selection: 'sites against eligible regions before the pilot (F10)',
  'replication-network': 'pilots and the replications between them that documents state',
  'inferred-network': 'regions and who follows whom, as a run inferred it',
};

/** What an export cannot be made without: a run of an inference, or a table of the user's own. */
export const EXPORT_NEEDS: Readonly<Partial<Record<ExportName, 'run' | 'covariates'>>> = {
  'latent-network': 'run',
  'cascade-trees': 'run',
  'inferred-network': 'run',
  selection: 'covariates',
};

/** Which programs. */
const SCOPE: readonly string[] = ['program', 'domain', 'data-set'];
/** Which programs, and how cascades are made of their pilots. */
const CASCADES: readonly string[] = DIFFUSION_PARAMETERS.map(({ name }) => name);

/** The parameters that each export heeds, by their names on the command line, beside its format. */
export const PARAMETERS_OF_EXPORT: Readonly<Record<ExportName, readonly string[]>> = {
  'adoption-events': CASCADES,
  'adoption-matrix': CASCADES,
  policies: CASCADES,
  'risk-set': [...CASCADES, 'contiguity', 'covariates', 'decay-scale'],
  dyads: [...CASCADES, 'only-opportunities'],
  'latent-network': ['run'],
  'cascade-trees': ['run'],
  replications: SCOPE,
  'staggered-did': [...CASCADES, 'outcomes'],
  selection: [...CASCADES, 'covariates'],
  'replication-network': SCOPE,
  'inferred-network': ['run'],
};

/** Throws DomainError BAD_USER_INPUT as {@link refuseUnheeded} does. */
export function refuseUnheededBy(name: ExportName, given: readonly string[]): void {
  refuseUnheeded(`The export ${name}`, PARAMETERS_OF_EXPORT[name], given);
}

/** What is to be exported, and by which rules. */
export interface ExportRequest {
  readonly name: ExportName;
  readonly question: DiffusionQuestion;
  /** The run of an inference; null: none. */
  readonly runId: string | null;
  readonly covariates: RegionYears | null;
  readonly outcomes: RegionYears | null;
  readonly contiguity: Contiguity | null;
  /** In years: how slowly a neighbour's adoption is forgotten. */
  readonly decayScale: number;
  /** Whether dyads without an opportunity to emulate are left out. */
  readonly onlyOpportunities: boolean;
}
