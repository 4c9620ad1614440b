import {
  fitDiffusionModel,
  type DiffusionModel,
} from '#src/analytics/event-history/fit-diffusion-model.js';
import type { Method } from './method.js';
import { roundedSnapCascades } from './reference-data.js';

/** Who adopts when, given who had adopted before. */
export const EVENT_HISTORY: Method = {
  id: 'M7',
  name: 'Event history under an inferred network',
  definition:
    "A logistic regression over units and periods at risk: does a unit adopt sooner after those that it follows, beside a policy's own level and how many had adopted at all? The network of a period is inferred from the periods before it. An adoption weighs nothing in its own period, most in the next, and less from then on.",
  formula: [
    'logit P(event) = b0 + b1 events_so_far + b2 sum over neighbours of w(y) + g_policy',
    'w(y) = lambda e^{-(y - 1) / lambda} in period y >= 1 after the adoption, 0 before',
    'BIC = deviance + k ln(rows)',
  ],
  source: 'The R package spid and its test_eha.R; methods of Boehmke et al. (2020).',
  departs:
    'Rows may go on to the end of observation; spid stops each policy at its last event, which is done here with until: "lastEvent". Columns without a finite estimate are named with the reason, where R\'s glm reports large numbers.',
  code: [
    'event-history/fit-diffusion-model',
    'event-history/risk-set-rows',
    'event-history/fit-logit',
  ],
  checks: [
    {
      what: "SNAP's example in tenths, 20 edges, lambda 1, window 100: BIC",
      origin: 'REFERENCE_CODE',
      reference: [1056.97],
      tolerance: 0.005,
      needsData: true,
      ours: () => [referenceModel().fit.bic],
    },
    {
      what: 'the same: rows, events, policies, k',
      origin: 'INDEPENDENT',
      reference: [18692, 68, 16, 18],
      tolerance: 0,
      needsData: true,
      ours: () => {
        const { fit, cascades } = referenceModel();
        return [fit.rows, fit.events, cascades.length, fit.rank];
      },
    },
    {
      what: 'the same: deviance',
      origin: 'INDEPENDENT',
      reference: [879.924299],
      tolerance: 5e-7,
      needsData: true,
      ours: () => [referenceModel().fit.deviance],
    },
  ],
};

let model: DiffusionModel | null = null;

/** Fitted once: it infers a network for each period. */
function referenceModel(): DiffusionModel {
  model ??= fitDiffusionModel(roundedSnapCascades(), {
    from: 101,
    until: 'lastEvent',
    network: {
      model: { model: 'exponential', lambda: 1 },
      stop: { edges: 20 },
      window: 100,
      compat: 'networkinference-1.2',
    },
    decayScale: 1,
  });
  return model;
}
