/** One message of an event stream. */
export interface StreamEvent {
  readonly event: string;
  readonly data: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  } | null;
}

/** An event stream that a client follows. */
export interface FollowedStream {
  readonly status: number;
  readonly headers: Headers;
  /** What the reply says where it is no event stream. */
  readonly body: () => Promise<unknown>;
  /** The next event; null when the stream is over. Signs of life are none. */
  next(): Promise<StreamEvent | null>;
  /** All events up to the end. */
  all(): Promise<readonly StreamEvent[]>;
  hangUp(): void;
}

/** Sends a subscription, as a client of graphql-sse does. */
export async function openEventStream(
  url: string,
  query: string,
  { variables = {}, headers = {} }: { variables?: object; headers?: Record<string, string> } = {},
): Promise<FollowedStream> {
  const controller = new AbortController();
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: controller.signal,
  });
  return follow(response, controller);
}

/** Sends one as a browser’s EventSource does. */
export async function openEventSource(url: string, query: string): Promise<FollowedStream> {
  const controller = new AbortController();
  const address = `${url}/graphql/stream?query=${encodeURIComponent(query)}`;
  const headers = { accept: 'text/event-stream' };
  return follow(await fetch(address, { headers, signal: controller.signal }), controller);
}

function follow(response: Response, controller: AbortController): FollowedStream {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const events = isStream ? eventsOf(response) : null;
  const next = async (): Promise<StreamEvent | null> => {
    if (events === null) throw new Error(`No event stream came, but ${response.status}.`);
    const { value, done } = await events.next();
    return done === true ? null : value;
  };
  return {
    status: response.status,
    headers: response.headers,
    body: () => response.json(),
    next,
    all: async () => {
      const found: StreamEvent[] = [];
      for (let event = await next(); event !== null; event = await next()) found.push(event);
      return found;
    },
    hangUp: () => controller.abort(),
  };
}

async function* eventsOf(response: Response): AsyncGenerator<StreamEvent, undefined, undefined> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const event = /^event: (.+)$/m.exec(message)?.[1];
      const data = /^data: (.+)$/m.exec(message)?.[1];
      if (event !== undefined) yield { event, data: data === undefined ? null : JSON.parse(data) };
    }
  }
  return undefined;
}
