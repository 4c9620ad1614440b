import { describeFault } from '../domain/row-fault.js';
import type { LoadReport } from '../ingest/load-report.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { table } from './format/table.js';
import { print, say, type Terminal } from './terminal.js';

/** Prints what a load came to: counts and release, or every fault. */
export function printLoadReport(terminal: Terminal, report: LoadReport): void {
  for (const warning of report.warnings) say(terminal, `warning ${describeFault(warning)}`);
  if (report.moreWarnings !== undefined)
    say(terminal, `warning: ${report.moreWarnings} more like these`);
  if (!report.ok) {
    for (const fault of report.faults) print(terminal, describeFault(fault));
    if (report.moreFaults !== undefined) print(terminal, `and ${report.moreFaults} more`);
    return;
  }
  const rows = report.dataSets.map(({ dataSetId, records, added, changed, removed }) =>
    [dataSetId, records, added, changed, removed].map(String),
  );
  for (const line of table(['data set', 'records', 'added', 'changed', 'removed'], rows))
    print(terminal, line);
  const { number, digest, loadedAt } = report.release;
  print(terminal, `Data release ${number} (${digest.slice(0, 12)}) of ${loadedAt}`);
}

/** The exit code of a load; with faults, their number is said. */
export function concludeLoad(terminal: Terminal, report: LoadReport): ExitCode {
  if (report.ok) return EXIT.fine;
  const count = report.faults.length + (report.moreFaults ?? 0);
  say(
    terminal,
    `error BAD_DATA_SET: ${count} ${count === 1 ? 'fault' : 'faults'}; nothing was written.`,
  );
  return EXIT.negative;
}
