import { ADOPTION_CURVE, DISCRETE_HAZARD, SPEED } from './adoption-over-time.js';
import { BASS_CURVE } from './bass-curve.js';
import { DOCUMENT_REFERENCES } from './documents.js';
import { EVENT_HISTORY } from './event-history.js';
import { EXPOSURE, INFECTION, THRESHOLDS } from './exposure.js';
import { INNOVATIVENESS, RATE_SCORE, RECEPTIVITY } from './innovativeness.js';
import type { Method } from './method.js';
import { AUTOMATIC_RATE, EDGE_WEIGHT, GREEDY_GAIN, VUONG_STOP } from './network-inference.js';
import { SELECTION_BIAS } from './pilot-selection.js';
import { STRUCTURAL_VIRALITY } from './replication-trees.js';
import { LOCAL_MORANS_I, MORANS_I, NEIGHBOUR_SHARE } from './space.js';

/** Every method that figures of the project come from, M1 to M21. */
export const METHODS: readonly Method[] = [
  ADOPTION_CURVE,
  DISCRETE_HAZARD,
  EDGE_WEIGHT,
  GREEDY_GAIN,
  AUTOMATIC_RATE,
  VUONG_STOP,
  EVENT_HISTORY,
  INNOVATIVENESS,
  RECEPTIVITY,
  RATE_SCORE,
  SPEED,
  BASS_CURVE,
  EXPOSURE,
  THRESHOLDS,
  INFECTION,
  MORANS_I,
  LOCAL_MORANS_I,
  NEIGHBOUR_SHARE,
  STRUCTURAL_VIRALITY,
  DOCUMENT_REFERENCES,
  SELECTION_BIAS,
];
