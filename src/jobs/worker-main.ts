import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { inferNetworkWork, type InferNetworkInput } from './infer-network/infer-network-work.js';
import {
  PROGRESS_MILLIS,
  type Report,
  type WorkerMessage,
  type WorkOrder,
} from './worker-protocol.js';

/** The thread of a job: does one piece of work on the values that it was started with, and ends. */

const WORKS: Readonly<Record<string, (input: never, report: Report) => unknown>> = {
  inferNetwork: (input: InferNetworkInput, report) => inferNetworkWork(input, report),
};

class Stopped extends Error {}

function doWork(port: MessagePort, { work, input, stopFlag }: WorkOrder): void {
  const say = (message: WorkerMessage): void => port.postMessage(message);
  let toldAt = -Infinity;
  const report: Report = (progress) => {
    if (Atomics.load(stopFlag, 0) !== 0) throw new Stopped();
    if (performance.now() - toldAt < PROGRESS_MILLIS) return;
    toldAt = performance.now();
    say({ type: 'progress', progress });
  };
  try {
    const chosen = WORKS[work];
    if (chosen === undefined) throw new Error(`No work is called ${work}.`);
    say({ type: 'done', output: chosen(input as never, report) });
  } catch (error) {
    if (error instanceof Stopped) say({ type: 'stopped' });
    else if (error instanceof Error)
      say({ type: 'failed', name: error.name, message: error.message });
    else throw error;
  }
}

if (parentPort !== null) doWork(parentPort, workerData as WorkOrder);
