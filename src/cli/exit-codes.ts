import type { ErrorCode } from '../domain/errors.js';

/** What the process tells the shell. */
export const EXIT = {
  fine: 0,
  /** Faults were found, or the answer is no: a broken citation, no path, an unknown pilot. */
  negative: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** The graph cannot be reached, or is damaged. */
  store: 3,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_CODE: Partial<Record<ErrorCode, ExitCode>> = {
  BAD_USER_INPUT: EXIT.usage,
  BAD_CONFIGURATION: EXIT.usage,
  FORBIDDEN: EXIT.usage,
  STORE_UNAVAILABLE: EXIT.store,
  STORE_DAMAGED: EXIT.store,
  TIMEOUT: EXIT.store,
};

/** The exit code for an error that ended a command. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return BY_CODE[code] ?? EXIT.negative;
}
