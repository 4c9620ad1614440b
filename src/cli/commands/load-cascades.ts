import { InvalidArgumentError, type Command } from 'commander';
import { basename } from 'node:path';
import { loadCascades } from '../../ingest/cascades/load-cascades.js';
import type { LoadProgress, LoadReport } from '../../ingest/load-report.js';
import { action, command, throwIfStopped, type CommandContext } from '../command.js';
import { concludeLoad, printLoadReport } from '../load-report.js';
import { withGraph } from '../open-graph.js';
import { progressBar } from '../progress-bar.js';
import { printJson, say, type Terminal } from '../terminal.js';

const NOTES = [
  'The file is a CSV table with a header and a row for each adoption: who, what, when. A date is 2017, 2017-03, 2017-03-05 or 2021/2024. A row',
  'without a date (blank, NA or .) says that the region can adopt and is not known to have. Every fault is printed with file, line and',
  'column, and then nothing is written. The table becomes a data set of its own: policies are programs, adoptions pilots of unstated origin.',
  '',
  'Regions are those of the graph: by id (region:zhejiang), by name as of the date (杭州市), or as cells of data sets have it (gb2260:330100@2016).',
  'With --new-regions they are made from the table, as for the states of another country.',
  '',
  'JSON: as for load.',
  '',
  'Examples:',
  '  reform-graph load-cascades adoptions.csv',
  '  reform-graph load-cascades spid_v1_adoptions.csv --name spid --region statenam --policy policy --date adopt_year --new-regions \\',
  "    --title 'State Policy Innovation and Diffusion Database 1.0' --publisher 'Boehmke and others' --terms 'CC0-1.0' --release 1.0",
];

interface LoadCascadesOptions {
  readonly name?: string;
  readonly region: string;
  readonly policy: string;
  readonly date: string;
  readonly eligibleFrom?: string;
  readonly newRegions: boolean;
  readonly title?: string;
  readonly publisher: string;
  readonly terms: string;
  readonly release: string;
  readonly url?: string;
  readonly json: boolean;
}

/** `load-cascades`: a user's own table of adoptions into the graph, all or nothing. */
export function loadCascadesCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('load-cascades', 'load your own table of adoptions, all or nothing', NOTES)
    .argument('<file>', 'a CSV file')
    .option('--name <name>', 'name of the data set (default: that of the file)', parseName)
    .option('--region <column>', 'column of the regions', 'region')
    .option('--policy <column>', 'column of the policies', 'policy')
    .option('--date <column>', 'column of the dates of adoption', 'date')
    .option('--eligible-from <column>', 'column of the dates from which regions can adopt')
    .option('--new-regions', 'make the regions from the table', false)
    .option('--title <text>', 'title of the data (default: the name of the file)')
    .option('--publisher <text>', 'who publishes them', 'not stated')
    .option('--terms <text>', 'terms of use', 'not stated')
    .option('--release <text>', 'version of the data', 'not stated')
    .option('--url <address>', 'where they are published')
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (file: string, options: LoadCascadesOptions) => {
        const bar = progressBar(terminal);
        const onProgress: LoadProgress = (stage, done, total) => {
          throwIfStopped(terminal);
          bar.show(stage, done, total);
        };
        const columns = {
          region: options.region,
          policy: options.policy,
          date: options.date,
          eligibleFrom: options.eligibleFrom ?? null,
        };
        const report = await withGraph(terminal, (store) =>
          loadCascades(store, file, columns, descriptionOf(file, options), onProgress),
        ).finally(() => bar.stop());
        if (options.json) printJson(terminal, report);
        else printLoadReport(terminal, report);
        adviseNewRegions(terminal, report, options);
        return concludeLoad(terminal, report);
      }),
    );
}

/** Whoever brings states of another country meets regions that nobody knows. */
function adviseNewRegions(
  terminal: Terminal,
  report: LoadReport,
  { newRegions, region }: LoadCascadesOptions,
): void {
  if (report.ok || newRegions || !report.faults.some(({ column }) => column === region)) return;
  say(terminal, 'Places that are not in the graph are made from the table with --new-regions.');
}

function descriptionOf(file: string, options: LoadCascadesOptions) {
  const { publisher, terms, release: version, url = null, newRegions: hasNewRegions } = options;
  return {
    name: options.name ?? nameFrom(file),
    title: options.title ?? basename(file),
    publisher,
    version,
    terms,
    url,
    retrieved: new Date().toISOString().slice(0, 10),
    hasNewRegions,
  };
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function parseName(text: string): string {
  if (NAME.test(text) && text.length <= 24) return text;
  throw new InvalidArgumentError('A name such as state-policies is wanted, of at most 24 signs.');
}

/** A file called `SPID v1.csv` is the data set `spid-v1`. */
function nameFrom(file: string): string {
  const name = basename(file)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 24)
    .replace(/-+$/, '');
  return name === '' ? 'adoptions' : name;
}
