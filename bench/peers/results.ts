import type { Timing } from '../statistics.js';
import type { Abandoned } from './measure/abandoned.js';
import type { HostileAnswer } from './measure/hostile.js';
import type { Outcome } from './measure/sequential.js';
import type { Soak } from './measure/soak.js';
import type { Throughput } from './measure/throughput.js';
import type { ContenderName } from './question.js';

export type ByContender<T> = ReadonlyMap<ContenderName, T>;

/** What one question gave. */
export interface QuestionResult {
  readonly name: string;
  /** How the answers differ; null when they are equal. Then nothing else was measured. */
  readonly difference: string | null;
  readonly medians: ByContender<Outcome<Timing>>;
  readonly at10: ByContender<Outcome<Throughput>>;
  readonly at50: ByContender<Outcome<Throughput>>;
}

/** What the server of a contender takes beside its answers. */
export interface ProcessResult {
  readonly contender: ContenderName;
  /** Median of some starts. */
  readonly firstAnswerMillis: number;
  /** Two seconds after the first answer. */
  readonly idleMegabytes: number;
  /** The most while the questions were asked. */
  readonly peakMegabytes: number;
}

/** Everything that a run found. */
export interface PeersResults {
  /** When, where, on what, as label and text. */
  readonly circumstances: readonly (readonly [string, string])[];
  readonly questions: readonly QuestionResult[];
  readonly processes: readonly ProcessResult[];
  readonly hostile: readonly HostileAnswer[];
  readonly abandoned: readonly Abandoned[];
  /** Null when none was asked for. */
  readonly soak: Soak | null;
}
