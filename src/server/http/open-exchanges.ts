import type { Exchange } from './exchange.js';

/** The exchanges that are not over yet: either the reply is not sent, or work that it left behind still runs. */
export class OpenExchanges {
  readonly #open = new Map<Exchange, Promise<unknown>>();

  /** Remembers an exchange until its reply is closed and `work` is over. */
  add(exchange: Exchange, work: Promise<void>): void {
    const closed = new Promise((resolve) => exchange.response.once('close', resolve));
    const over = Promise.allSettled([work, closed]).then(() => this.#open.delete(exchange));
    this.#open.set(exchange, over);
  }

  get size(): number {
    return this.#open.size;
  }

  /** Tells the clients of what is open that no further request is taken on their connections. */
  announceEnd(): void {
    for (const { response } of this.#open.keys()) response.shouldKeepAlive = false;
  }

  /** Waits until all are over, but no longer than the limit. Gives how many were left. */
  async settled(limitMillis: number): Promise<number> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise((resolve) => {
      timer = setTimeout(resolve, limitMillis);
    });
    await Promise.race([Promise.all(this.#open.values()), limit]);
    clearTimeout(timer);
    return this.#open.size;
  }
}
