import { HttpRefusal } from '../http/http-refusal.js';

/** The event streams that are open, no more than so many. */
export class OpenStreams {
  readonly #open = new Set<AbortController>();

  constructor(private readonly most: number) {}

  /** Opens one. Its signal comes when all are to end. Throws HttpRefusal 503, TOO_COSTLY, when as many are open as may be. */
  open(): AbortController {
    if (this.#open.size >= this.most) {
      const message = `At most ${this.most} event streams are open at one time, and so many are. Ask again later.`;
      const details = { exceeded: 'maxStreams', limit: this.most };
      throw new HttpRefusal(503, 'TOO_COSTLY', message, { details });
    }
    const stream = new AbortController();
    this.#open.add(stream);
    return stream;
  }

  close(stream: AbortController): void {
    this.#open.delete(stream);
    stream.abort();
  }

  /** Ends all, since the server stops. */
  closeAll(): void {
    for (const stream of this.#open) stream.abort();
  }
}
