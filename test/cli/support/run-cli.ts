import { PassThrough } from 'node:stream';
import { main } from '#src/cli/main.js';

/** What a command wrote, and how it ended. */
export interface Outcome {
  readonly code: number;
  /** Standard output. */
  readonly data: string;
  /** Standard error. */
  readonly talk: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly stop?: AbortSignal;
  /** Whether standard error is a terminal. */
  readonly isTerminal?: boolean;
  /** Told of all that was written to standard output so far, whenever something is. */
  readonly onData?: (data: string) => void;
  /** Likewise of standard error. */
  readonly onTalk?: (talk: string) => void;
}

/** Runs the command line in this process, as `scripts/reform-graph.mjs` does, with streams of its own. */
export async function runCli(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { environment = {}, isTerminal = false, onData = () => undefined } = options;
  const { onTalk = () => undefined } = options;
  const stop = options.stop ?? new AbortController().signal;
  const written = { data: '', talk: '' };
  const output = new PassThrough();
  output.on('data', (chunk: Buffer) => {
    written.data += chunk.toString();
    onData(written.data);
  });
  const talk = Object.assign(new PassThrough(), { isTTY: isTerminal, columns: 100 });
  talk.on('data', (chunk: Buffer) => {
    written.talk += chunk.toString();
    onTalk(written.talk);
  });
  const code = await main(argv, { output, talk, environment, stop });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, ...written };
}

/** The data of an outcome as JSON. */
export function jsonOf({ data }: Outcome): unknown {
  return JSON.parse(data) as unknown;
}

/** The lines of a text, without the empty last one. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}
