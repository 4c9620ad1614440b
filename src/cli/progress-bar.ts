import { Presets, SingleBar } from 'cli-progress';
import { Pace } from './format/pace.js';
import type { Terminal } from './terminal.js';

/** Shows how far long work has come: on a terminal a bar, in a pipe nothing. */
export interface ProgressBar {
  show(stage: string, done: number, total: number): void;
  /** Takes the bar away. It comes back with the next `show`. */
  stop(): void;
}

/** A bar on standard error, gone when it is stopped. With a unit, such as `rows`, it tells the pace and how long the stage will go on. */
export function progressBar({ talk }: Terminal, unit: string | null = null): ProgressBar {
  if (talk.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      stream: talk,
      clearOnComplete: true,
      format: '{stage} [{bar}] {value}/{total}{pace}',
    },
    Presets.shades_classic,
  );
  const paces = unit === null ? null : new Pace(unit);
  let isRunning = false;
  return {
    show: (stage, done, total) => {
      const pace = paces?.describe(stage, done, total) ?? '';
      if (isRunning) bar.setTotal(total);
      else bar.start(total, done, { stage, pace });
      isRunning = true;
      bar.update(done, { stage, pace });
    },
    stop: () => {
      if (isRunning) bar.stop();
      isRunning = false;
    },
  };
}
