/** Texts of workers that stand in for the real one. */

const HEAD = `import { parentPort, workerData } from 'node:worker_threads';
const { stopFlag } = workerData;
const say = (message) => parentPort.postMessage(message);
const pause = (millis) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);
`;

/** Takes a step each 20 ms and tells it, until it is to stop. It never reads a message, as one that computes does not. */
export const ENDLESS_WORKER = `${HEAD}
for (let done = 1; Atomics.load(stopFlag, 0) === 0; done += 1) {
  say({ type: 'progress', progress: { stage: 'inferring', done, total: null } });
  pause(20);
}
say({ type: 'stopped' });
`;

/** Computes without a look at anything. */
export const DEAF_WORKER = `${HEAD}
say({ type: 'progress', progress: { stage: 'inferring', done: 1, total: 2 } });
for (;;) pause(1_000);
`;

/** Breaks down in the middle, with what nobody may learn. */
export const BROKEN_WORKER = `${HEAD}
say({ type: 'progress', progress: { stage: 'inferring', done: 1, total: 2 } });
pause(20);
throw new Error('a secret of the worker');
`;

/** Ends without a word. */
export const DYING_WORKER = `${HEAD}
process.exit(7);
`;

/** Refuses its input, as methods do. */
export const REFUSING_WORKER = `${HEAD}
say({ type: 'failed', name: 'RangeError', message: 'Times ascend, but not so in cascade x.' });
`;

/** Wants more memory than there is. */
export const GREEDY_WORKER = `${HEAD}
const kept = [];
for (;;) kept.push(new Array(1_000_000).fill(kept.length));
`;
