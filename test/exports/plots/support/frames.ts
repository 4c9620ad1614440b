import type { PlotFrame } from '#src/exports/plots/page.js';

/** What stands around a plot, in English unless said otherwise. */
export function frame(change: Partial<PlotFrame> = {}): PlotFrame {
  return {
    language: 'en',
    title: 'River chiefs',
    subtitle: null,
    source: 'pilot-batches, release 3',
    notes: [],
    ...change,
  };
}
