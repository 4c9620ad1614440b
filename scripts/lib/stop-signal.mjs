import { constants } from 'node:os';

/** Aborted, with the signal's name as its reason, when a person or a supervisor asks us to end. A second request ends us at once. */
export function stopSignal() {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(name, () => controller.abort(name));
  return controller.signal;
}

/** The exit code that a shell expects of a program that was asked to end. */
export function codeOfStop(signal) {
  return 128 + constants.signals[signal.reason];
}
