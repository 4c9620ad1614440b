import { unreachable } from '../domain/errors.js';

/** Every state that the server can be in; illegal combinations cannot be written down. */
export type ServerState =
  | { readonly phase: 'stopped' }
  | { readonly phase: 'starting'; readonly opened: Promise<string> }
  | { readonly phase: 'listening'; readonly url: string }
  | { readonly phase: 'draining'; readonly closed: Promise<void> };

/** What happens between the states. */
export interface Steps {
  /** Begins to listen, and gives the address. */
  open(): Promise<string>;
  /** Stops accepting, waits for what runs, releases everything. */
  close(): Promise<void>;
}

/** Takes a server from one state to the next. */
export class ServerLifecycle {
  #state: ServerState = { phase: 'stopped' };

  constructor(private readonly steps: Steps) {}

  get state(): ServerState {
    return this.#state;
  }

  /** Starts a stopped server and gives its address; for any other, the address that it has or will have. */
  async start(): Promise<string> {
    const state = this.#state;
    switch (state.phase) {
      case 'stopped':
        return this.#open();
      case 'starting':
        return state.opened;
      case 'listening':
        return state.url;
      case 'draining':
        throw new Error('A server that is stopping cannot be started.');
      default:
        return unreachable(state);
    }
  }

  /** Stops the server. Every call resolves when it has stopped, however many there are. */
  async stop(): Promise<void> {
    const state = this.#state;
    switch (state.phase) {
      case 'stopped':
        return;
      case 'starting':
        return state.opened.then(
          () => this.stop(),
          () => undefined,
        );
      case 'listening':
        return this.#close();
      case 'draining':
        return state.closed;
      default:
        return unreachable(state);
    }
  }

  #open(): Promise<string> {
    const opened = this.steps.open().then(
      (url) => {
        this.#state = { phase: 'listening', url };
        return url;
      },
      (error: unknown) => {
        this.#state = { phase: 'stopped' };
        throw error;
      },
    );
    this.#state = { phase: 'starting', opened };
    return opened;
  }

  #close(): Promise<void> {
    const closed = this.steps.close().finally(() => {
      this.#state = { phase: 'stopped' };
    });
    this.#state = { phase: 'draining', closed };
    return closed;
  }
}
