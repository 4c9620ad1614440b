import { Agent, request } from 'node:http';

/** The text of a reply, and how long it took: from the first byte that was sent to the last that came. */
export interface Reply {
  readonly text: string;
  readonly millis: number;
}

/** Sends operations to a GraphQL server, one after another on one connection that is kept open. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    readonly url: string,
    /** Sent with each request, such as a token. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<Reply> {
    const body = JSON.stringify({ query, variables });
    const headers = {
      ...this.headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const start = performance.now();
    const text = await new Promise<string>((resolve, reject) => {
      const sent = request(this.url, { method: 'POST', agent: this.#agent, headers }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () => resolve(Buffer.concat(chunks).toString()));
        reply.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
    return { text, millis: performance.now() - start };
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The `data` of a reply. Throws with the whole reply when it holds errors. */
export function dataOf({ text }: Reply): unknown {
  const { data, errors } = JSON.parse(text) as {
    readonly data?: unknown;
    readonly errors?: unknown;
  };
  if (errors !== undefined || data === undefined)
    throw new Error(`The server answered: ${text.slice(0, 1_000)}`);
  return data;
}
