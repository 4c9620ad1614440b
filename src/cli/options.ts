import { InvalidArgumentError, Option } from 'commander';
import { ID_PREFIXES, type Kind } from '../domain/identifiers.js';
import { parsePartialDate } from '../domain/partial-date.js';
import { REPLICATION_CLASSES, type ReplicationClass } from '../domain/replication.js';
import { MAX_HOPS } from '../queries/walk-replications.js';

/** Parsers of option values for commander, which puts the option's name before what they complain of. */

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most} is wanted.`);
  };
}

/** A number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('A number above 0 is wanted.');
}

/** How many replications a walk may follow one after another. */
export function hopsOption(): Option {
  return new Option('--max-hops <n>', 'replications to follow one after another')
    .argParser(wholeNumber(1, MAX_HOPS))
    .default(8);
}

/** The classes of replication to follow. Models' inferences only when they are asked for. */
export function classesOption(): Option {
  return new Option('--classes <list>', 'classes to follow')
    .argParser(parseClasses)
    .default(['ATTESTED', 'PRESCRIBED'], 'attested,prescribed');
}

function parseClasses(text: string): readonly ReplicationClass[] {
  const wanted = text.split(',').map((name) => name.trim().toUpperCase());
  const known = REPLICATION_CLASSES.filter((name) => wanted.includes(name));
  if (known.length === new Set(wanted).size) return known;
  throw new InvalidArgumentError(
    `Some of ${REPLICATION_CLASSES.join(',').toLowerCase()} are wanted.`,
  );
}

/** The last day of a date such as 2018, 2018-07 or 2018-07-24: what may have happened by then counts. */
export function parseDay(text: string): string {
  const parsed = parsePartialDate(text);
  if (parsed.ok) return parsed.value.latest;
  throw new InvalidArgumentError(parsed.message);
}

/** A kind of record, by its name (Pilot, ScaleUp) or as ids begin (pilot, scale-up). */
export function parseKind(text: string): Kind {
  const kinds = Object.keys(ID_PREFIXES) as Kind[];
  const kind = kinds.find((name) => name === text || ID_PREFIXES[name] === text.toLowerCase());
  if (kind !== undefined) return kind;
  throw new InvalidArgumentError(`One of ${Object.values(ID_PREFIXES).join(', ')} is wanted.`);
}
