const SECONDS_A_MINUTE = 60;

/** How fast a stage of long work goes, told as ` 3200 rows/s, 2 min left`. Each stage is timed from where it began. */
export class Pace {
  #stage = '';
  #start = { done: 0, millis: 0 };

  constructor(
    /** What is counted, in the plural. */
    private readonly unit: string,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The pace after so many units of the stage; blank until there is something to tell it by. */
  describe(stage: string, done: number, total: number): string {
    if (stage !== this.#stage) {
      this.#stage = stage;
      this.#start = { done, millis: this.now() };
    }
    const seconds = (this.now() - this.#start.millis) / 1_000;
    const rate = (done - this.#start.done) / seconds;
    if (!Number.isFinite(rate) || rate <= 0) return '';
    return ` ${Math.round(rate)} ${this.unit}/s, ${duration((total - done) / rate)} left`;
  }
}

function duration(seconds: number): string {
  return seconds < 2 * SECONDS_A_MINUTE
    ? `${Math.max(0, Math.ceil(seconds))} s`
    : `${Math.round(seconds / SECONDS_A_MINUTE)} min`;
}
