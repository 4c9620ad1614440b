import { Argument, Option, type Command } from 'commander';
import { DomainError } from '../../domain/errors.js';
import { describeFault, type RowFault } from '../../domain/row-fault.js';
import { collectOften } from '../../exports/collect-often.js';
import { writeNetworkExport } from '../../exports/network/write-network.js';
import { NETWORK_FORMATS, type NetworkFormat } from '../../exports/network/stream-network.js';
import type { ExportMetadata } from '../../exports/metadata.js';
import { exportFormat, type ExportFormat } from '../../exports/requests/export-format.js';
import {
  EXPORT_NEEDS,
  EXPORT_SUMMARIES,
  refuseUnheededBy,
  type ExportName,
  type ExportRequest,
} from '../../exports/requests/export-request.js';
import { prepareExport } from '../../exports/requests/prepare-export.js';
import type { PreparedExport } from '../../exports/requests/prepared-export.js';
import { TABLE_FORMATS, type TableFormat } from '../../exports/stream-table.js';
import { writeExport, type ExportOptions } from '../../exports/write-export.js';
import { readContiguity } from '../../ingest/user-tables/read-contiguity.js';
import { readRegionYears } from '../../ingest/user-tables/read-region-years.js';
import { packageVersion } from '../../package-files.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { action, command, type CommandContext } from '../command.js';
import {
  optionsGivenTo,
  questionOf,
  withDiffusionOptions,
  type GivenOptions,
} from '../diffusion-options.js';
import { EXIT } from '../exit-codes.js';
import { withReader } from '../open-graph.js';
import { positiveNumber } from '../options.js';
import { progressBar } from '../progress-bar.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

const NOTES = [
  ...Object.entries(EXPORT_SUMMARIES).map(([name, summary]) => {
    const need = EXPORT_NEEDS[name as ExportName];
    return `  ${name.padEnd(20)} ${summary}${need === undefined ? '' : `; needs --${need}`}`;
  }),
  '',
  'The folder gets the file, codebook.csv, codebook.md and metadata.json (what was asked, release and digest of the data, versions, choices,',
  'terms, how to cite it). It is written whole or not at all. Missing is NA (nothing for Stata, null in Parquet), never 0.',
  'Covariates, outcomes and borders are CSV tables of your own, each with a manifest beside it (borders.csv, borders.yml): docs/exports.md.',
  'What times of adoption cannot tell is said in metadata.json (not_identified), and in the tables where they are for such methods.',
  '',
  'JSON: metadata.json.',
  '',
  'Examples (more, and how to read the files in R, Python and Stata: docs/exports.md):',
  '  reform-graph export risk-set --program program:low-carbon-pilot --unit prefecture --format parquet --out panel',
  '  reform-graph export replication-network --format gexf --out network',
];

interface ExportCommandOptions extends GivenOptions {
  readonly out?: string;
  readonly format?: string;
  readonly run?: string;
  readonly covariates?: string;
  readonly outcomes?: string;
  readonly contiguity?: string;
  readonly decayScale: number;
  readonly onlyOpportunities: boolean;
  readonly overwrite: boolean;
  readonly json: boolean;
}

/** `export`: tables and networks for statistics and network programs, whole or not at all. */
export function exportCommand(context: CommandContext): Command {
  const { terminal } = context;
  const names = Object.keys(EXPORT_SUMMARIES);
  const base = command('export', 'write tables and networks for statistics programs', NOTES)
    .addArgument(new Argument('<what>', 'what to write').choices(names))
    .option('--out <folder>', 'the folder that is made (default: the name of the export)')
    .addOption(
      new Option(
        '--format <name>',
        `tables: ${TABLE_FORMATS.join(', ')} (default csv); networks: ${NETWORK_FORMATS.join(', ')} (default gexf)`,
      ),
    )
    .option('--run <id>', 'the run of an inference, as "reform-graph runs" lists them');
  return withDiffusionOptions(base)
    .option('--covariates <file>', 'your table of covariates by region and year')
    .option('--outcomes <file>', 'your table of outcomes by region and year')
    .option('--contiguity <file>', 'your table of borders')
    .option(
      '--decay-scale <years>',
      'how slowly a neighbour’s adoption is forgotten',
      positiveNumber,
      1,
    )
    .option('--only-opportunities', 'of dyads only those with an opportunity to emulate', false)
    .option('--overwrite', 'replace an earlier export in the folder', false)
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (name: ExportName, options: ExportCommandOptions, self: Command) => {
        const given = optionsGivenTo(self).filter((option) => !OF_WRITING.includes(option));
        refuseUnheededBy(name, given);
        const folder = options.out ?? name;
        collectOften();
        const metadata = await exportInto(terminal, folder, name, options);
        if (options.json) printJson(terminal, metadata);
        else report(terminal, metadata, folder);
        return EXIT.fine;
      }),
    );
}

/** Options that say how the files are written, whatever is in them. */
const OF_WRITING: readonly string[] = ['out', 'format', 'overwrite', 'json'];

/** The graph is given free before anything is written; a stop is then heeded by the writing, which leaves nothing behind. */
async function exportInto(
  terminal: Terminal,
  folder: string,
  name: ExportName,
  options: ExportCommandOptions,
): Promise<ExportMetadata> {
  const format = exportFormat(name, options.format);
  const prepared = await withReader(terminal, async (reader) => {
    const request = await requestOf(reader, name, options);
    const createdAt = new Date().toISOString();
    return prepareExport(reader, request, { programVersion: packageVersion(), createdAt });
  });
  return write(terminal, prepared, { folder, format, overwrite: options.overwrite });
}

async function requestOf(
  reader: Reader,
  name: ExportName,
  options: ExportCommandOptions,
): Promise<ExportRequest> {
  const faults: RowFault[] = [];
  const { covariates, outcomes, contiguity, decayScale, onlyOpportunities, run = null } = options;
  const question = questionOf(options);
  const read = async <T>(path: string | undefined, reading: (path: string) => Promise<T | null>) =>
    path === undefined ? null : reading(path);
  const tables = {
    covariates: await read(covariates, (path) =>
      readRegionYears(reader, path, 'covariates', faults),
    ),
    outcomes: await read(outcomes, (path) => readRegionYears(reader, path, 'outcomes', faults)),
    contiguity: await read(contiguity, (path) => readContiguity(reader, path, faults)),
  };
  if (faults.length > 0) {
    const lines = faults.map(describeFault).join('\n');
    throw new DomainError(
      'BAD_DATA_SET',
      `${faults.length === 1 ? '1 fault' : `${faults.length} faults`}; nothing was written.\n${lines}`,
    );
  }
  return { name, question, runId: run, ...tables, decayScale, onlyOpportunities };
}

/** Where an export goes, and in which format. */
interface Destination {
  readonly folder: string;
  readonly format: ExportFormat;
  readonly overwrite: boolean;
}

async function write(
  terminal: Terminal,
  prepared: PreparedExport,
  { folder, format, overwrite }: Destination,
): Promise<ExportMetadata> {
  const bar = progressBar(terminal, 'rows');
  const options: ExportOptions = {
    overwrite,
    signal: terminal.stop,
    onProgress: ({ file, rows }) => bar.show(`writing ${file}`, rows, rows),
  };
  try {
    const { description } = prepared;
    return prepared.kind === 'table'
      ? await writeExport(folder, [prepared.table], format as TableFormat, description, options)
      : await writeNetworkExport(
          folder,
          prepared.network,
          [format as NetworkFormat],
          description,
          options,
        );
  } finally {
    bar.stop();
  }
}

function report(terminal: Terminal, metadata: ExportMetadata, folder: string): void {
  for (const { file, rows, bytes } of metadata.files)
    print(terminal, `${folder}/${file}  ${rows === null ? '' : `${rows} rows, `}${bytes} bytes`);
  print(terminal, `${folder}/metadata.json`);
  const leftOut = metadata.choices.find(({ name }) => name === 'left_out')?.value ?? {};
  const counts = Object.entries(leftOut).map(([reason, count]) => `${String(count)} ${reason}`);
  if (counts.length > 0)
    say(terminal, `Pilots left out (why: left_out in metadata.json): ${counts.join(', ')}.`);
  const reasons = metadata.choices.find(({ name }) => name === 'not_identified')?.value;
  if (Array.isArray(reasons) && reasons.length > 0)
    say(
      terminal,
      `warning NOT_IDENTIFIED: ${reasons.join(', ')}. Times of adoption cannot tell how this spread.`,
    );
}
