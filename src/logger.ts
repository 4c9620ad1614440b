import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { LogLevel } from './config.js';

export type Logger = PinoLogger;

/**
 * What never reaches a log, should someone hand it over one day: what clients ask with, and what opens doors. Nothing of ours does;
 * statements are logged by their text, which holds no values.
 */
const NEVER_LOGGED = ['variables', 'parameters', 'password', 'token', 'authorization', 'cookie'];

/** A logger of JSON lines on standard error, for standard output belongs to data. */
export function createLogger(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: { name: 'reform-graph', pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: pino.stdSerializers.errWithCause },
      redact: [...NEVER_LOGGED, ...NEVER_LOGGED.map((name) => `*.${name}`)],
    },
    destination,
  );
}
