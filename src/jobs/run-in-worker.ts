import { Worker } from 'node:worker_threads';
import { DomainError } from '../domain/errors.js';
import type { Report, WorkerMessage, WorkOrder } from './worker-protocol.js';

export interface WorkerOptions {
  readonly onProgress: Report;
  /** When aborted, the work ends with DomainError CANCELLED. */
  readonly signal: AbortSignal;
  /** The compiled `worker-main.ts`, where it does not stand beside this file. */
  readonly file?: URL | undefined;
  /** Megabytes that the work may take; as much as the machine lets it, unless told. */
  readonly mostMegabytes?: number;
}

/** How long a worker that is to stop may go on until it is killed. Its work touches nothing outside, so that nothing is left half done. */
const GRACE_MILLIS = 1_000;

const WORKER_FILE = new URL('./worker-main.js', import.meta.url);

/**
 * Does work in a thread of its own and gives what came of it; input and output are values that can be cloned. Progress is told as it comes.
 * Throws DomainError CANCELLED when it was stopped, BAD_USER_INPUT for input that the method refuses (RangeError), TOO_COSTLY when it took more
 * memory than there is, and INTERNAL_SERVER_ERROR, with the cause, for all else.
 */
export async function runInWorker<Input, Output>(
  work: string,
  input: Input,
  { onProgress, signal, file = WORKER_FILE, mostMegabytes }: WorkerOptions,
): Promise<Output> {
  if (signal.aborted) throw stopped();
  const stopFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: WorkOrder = { work, input, stopFlag };
  const limits =
    mostMegabytes === undefined
      ? {}
      : { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } };
  const worker = new Worker(file, { workerData, ...limits });
  let grace: NodeJS.Timeout | undefined;
  const stop = (): void => {
    Atomics.store(stopFlag, 0, 1);
    grace = setTimeout(() => void worker.terminate(), GRACE_MILLIS);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return (await outcomeOf(worker, onProgress, signal)) as Output;
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(grace);
    await worker.terminate();
  }
}

function outcomeOf(worker: Worker, onProgress: Report, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      switch (message.type) {
        case 'progress':
          return onProgress(message.progress);
        case 'done':
          return signal.aborted ? reject(stopped()) : resolve(message.output);
        case 'stopped':
          return reject(stopped());
        case 'failed':
          return reject(failure(message));
      }
    });
    worker.once('error', (error) => reject(signal.aborted ? stopped() : crash(error)));
    worker.once('exit', (code) => {
      const cause = new Error(`The worker ended with exit code ${code} before it had an answer.`);
      reject(signal.aborted ? stopped() : crash(cause));
    });
  });
}

function failure({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === 'RangeError') return new DomainError('BAD_USER_INPUT', message);
  return crash(new Error(`${name}: ${message}`));
}

function crash(cause: unknown): DomainError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const message = 'The work took more memory than there is. Ask for less.';
    return new DomainError('TOO_COSTLY', message, { cause });
  }
  return new DomainError('INTERNAL_SERVER_ERROR', 'The work broke down.', { cause });
}

function stopped(): DomainError {
  return new DomainError('CANCELLED', 'The work was stopped; nothing of it was written.');
}
