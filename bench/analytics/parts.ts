import { measureAnswers } from './answers.js';
import type { PartFindings } from './finding.js';
import { measureInference } from './inference.js';
import { measureNetworks } from './network-measures.js';
import type { AnalyticsOptions } from './options.js';
import { measurePanels } from './panels.js';
import { measureStars } from './stars.js';

/** What can be measured by itself. */
export interface Part {
  readonly title: string;
  readonly measure: (options: AnalyticsOptions) => PartFindings | Promise<PartFindings>;
}

/** By the name that `--only` takes, in the order of the page. */
export const PARTS = {
  inference: { title: 'Inference of a network', measure: measureInference },
  answers: { title: 'Answers of the server while it infers', measure: measureAnswers },
  networks: { title: 'Measures of networks', measure: measureNetworks },
  panels: { title: 'Panels to Parquet', measure: measurePanels },
  stars: { title: 'Replication of stars over GraphQL', measure: measureStars },
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;
