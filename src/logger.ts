import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { LogLevel } from './config.js';

export type Logger = PinoLogger;

/** Where lines go; one that lets them wait can be told to write them. */
type Destination = DestinationStream & { readonly flushSync?: () => void };

/**
 * What never reaches a log, should someone hand it over one day: what clients ask with, and what opens doors. Nothing of ours does;
 * statements are logged by their text, which holds no values.
 */
const NEVER_LOGGED = ['variables', 'parameters', 'password', 'token', 'authorization', 'cookie'];

/** Lines wait until so many bytes or milliseconds have come together: a write for each request would be a tenth of a small one's work. */
const WAITING_BYTES = 4_096;
const WAITING_MILLIS = 500;
const WARN = 40;

/** A logger of JSON lines on standard error, for standard output belongs to data. Warnings and errors, and whatever waits, are written at once. */
export function createLogger(
  level: LogLevel,
  destination: Destination = waitingDestination(),
): Logger {
  return pino(
    {
      level,
      base: { name: 'reform-graph', pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: pino.stdSerializers.errWithCause },
      redact: [...NEVER_LOGGED, ...NEVER_LOGGED.map((name) => `*.${name}`)],
      hooks: {
        logMethod(given, method, ofLevel) {
          method.apply(this, given);
          if (ofLevel >= WARN) destination.flushSync?.();
        },
      },
    },
    destination,
  );
}

function waitingDestination(): Destination {
  return pino.destination({
    fd: 2,
    sync: false,
    minLength: WAITING_BYTES,
    periodicFlush: WAITING_MILLIS,
  });
}
