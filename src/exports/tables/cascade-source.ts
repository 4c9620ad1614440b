import { buildCascades, type BuiltCascades } from '../../analytics/cascades/build-cascades.js';
import type { CascadeChoices, DiffusionScope } from '../../domain/diffusion.js';
import { DOMAIN, PROGRAM, type Domain, type Program } from '../../domain/program.js';
import { REGION, type Region } from '../../domain/region.js';
import { readAdoptionData, type AdoptionData } from '../../queries/adoption-queries.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { documentsBehind } from '../../queries/evidence-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import { panelHistory, type PanelHistory } from './panel-history.js';

/** Cascades with the names and the evidence that tables of them need. */
export interface CascadeSource {
  readonly built: BuiltCascades;
  /** What panels need to know beside: the same from the beginning of the record, and who adopted in an unknown year. */
  readonly history: PanelHistory;
  readonly data: AdoptionData;
  /** Units and sites. */
  readonly regions: ReadonlyMap<string, Region>;
  readonly programs: ReadonlyMap<string, Program>;
  readonly domains: ReadonlyMap<string, Domain>;
  /** Documents behind each pilot. */
  readonly evidence: ReadonlyMap<string, readonly string[]>;
}

/** Reads the pilots of a scope, makes cascades of them, and reads what they are called and rest on. Ten statements, however many pilots. */
export async function readCascadeSource(
  reader: Reader,
  scope: DiffusionScope,
  choices: CascadeChoices,
): Promise<CascadeSource> {
  const data = await readAdoptionData(reader, scope);
  const built = buildCascades(data, scope, choices);
  const history = panelHistory(data, built, scope, choices);
  const placed = built.adoptions.flat();
  const regionIds = [
    ...new Set([...history.built.set.units, ...placed.map(({ siteId }) => siteId)]),
  ];
  const [regions, programs, evidence] = await Promise.all([
    recordsByIds(reader, REGION, regionIds),
    recordsByIds(
      reader,
      PROGRAM,
      built.set.cascades.map(({ id }) => id),
    ),
    documentsBehind(
      reader,
      placed.map(({ pilotId }) => pilotId),
    ),
  ]);
  const domainIds = [...new Set([...programs.values()].flatMap(({ domainIds: ids }) => ids))];
  const domains = await recordsByIds(reader, DOMAIN, domainIds);
  return { built, history, data, regions, programs, domains, evidence };
}
