import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** Shows how far long work has come: on a terminal a bar, in a pipe nothing. */
export interface ProgressBar {
  show(stage: string, done: number, total: number): void;
  stop(): void;
}

/** A bar on standard error, gone when it is stopped. */
export function progressBar({ talk }: Terminal): ProgressBar {
  if (talk.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      stream: talk,
      clearOnComplete: true,
      format: '{stage} [{bar}] {value}/{total}',
    },
    Presets.shades_classic,
  );
  let isRunning = false;
  return {
    show: (stage, done, total) => {
      if (isRunning) bar.setTotal(total);
      else bar.start(total, done, { stage });
      isRunning = true;
      bar.update(done, { stage });
    },
    stop: () => {
      if (isRunning) bar.stop();
    },
  };
}
