import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { cascadesFromRows, type CascadeSet } from '#src/analytics/cascades/cascade.js';
import { inOrderOfAppearance } from '#src/analytics/cascades/order-of-appearance.js';
import type { NetworkOptions } from '#src/analytics/network-inference/infer-network.js';

/** What NetworkInference publishes for SPID: rate and cutoff of its vignette. */
export const PUBLISHED = { rate: 0.5, cutoff: 0.1 } as const;
/** Edges with the published program's fault, and without it. */
export const PUBLISHED_EDGES = { published: 872, corrected: 870 } as const;
export type Rule = keyof typeof PUBLISHED_EDGES;

/** The columns of SPID, region, policy and year under a heading, as cascades in the order in which a job of the server takes them. */
export function readSpid(file: string): CascadeSet {
  const rows: readonly (readonly string[])[] = parse(readFileSync(file, 'utf8'));
  const adoptions = rows.slice(1).map(([unit = '', cascade = '', year]) => ({
    ...{ unit, cascade },
    time: Number(year),
  }));
  return inOrderOfAppearance(cascadesFromRows(adoptions));
}

/** The stop by Vuong's test, as it is published or as it is meant. */
export function inferenceOptions(rule: Rule): NetworkOptions {
  return {
    model: { model: 'exponential', lambda: PUBLISHED.rate },
    stop: { pValue: PUBLISHED.cutoff },
    compat: rule === 'published' ? 'networkinference-1.2' : null,
  };
}
