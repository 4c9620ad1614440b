import { Argument, Option, type Command } from 'commander';
import { basename, extname } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import type { ReplicationClass } from '../../domain/replication.js';
import type { PlotLanguage } from '../../exports/plots/labels.js';
import { toPng } from '../../exports/plots/to-png.js';
import { plotCurve } from '../../exports/plot-requests/plot-curve.js';
import { plotLags } from '../../exports/plot-requests/plot-lags.js';
import { plotMap } from '../../exports/plot-requests/plot-map.js';
import { plotTree } from '../../exports/plot-requests/plot-tree.js';
import { refuseUnheeded } from '../../exports/refuse-unheeded.js';
import { writeFileAside } from '../../exports/write-aside.js';
import type { GraphReader } from '../../store/graph-store.js';
import { action, command, type CommandContext } from '../command.js';
import {
  optionsGivenTo,
  questionOf,
  withDiffusionOptions,
  type GivenOptions,
} from '../diffusion-options.js';
import { EXIT } from '../exit-codes.js';
import { identifyPilot } from '../identify-pilot.js';
import { withReader } from '../open-graph.js';
import { classesOption, hopsOption, positiveNumber } from '../options.js';
import { print, type Terminal } from '../terminal.js';

const KINDS = ['curve', 'tree', 'map', 'lag'] as const;
type PlotKind = (typeof KINDS)[number];

/** What decides which pilots are drawn, and when. */
const OF_PILOTS = ['program', 'domain', 'data-set', 'from', 'to', 'date-rule'];

/** The options that each picture heeds, beside those of every picture. */
const OPTIONS_OF_PLOT: Readonly<Record<PlotKind, readonly string[]>> = {
  curve: [...OF_PILOTS, 'by'],
  tree: ['classes', 'max-hops'],
  map: [...OF_PILOTS, 'measure'],
  lag: ['classes', 'max-hops'],
};
const OF_EVERY_PLOT = ['out', 'language', 'font', 'scale', 'overwrite'];

const NOTES = [
  '  curve        pilots of programs over time; dates known in part make a band',
  '  map          provinces as tiles: pilots in each, or the year of the first (--measure first-year)',
  '  tree PILOT   who took a pilot up, from whom, by class',
  '  lag PILOT    how long after its source each adopter took it up',
  '',
  'SVG, or PNG where the name of the file ends in .png; PNG needs a TTF, OTF or TTC font with all characters of the picture, and says so',
  'where there is none. Colours can be told apart by the colour-blind, and classes by their lines too. The source stands below.',
  '',
  'Examples:',
  '  reform-graph plot curve --program program:low-carbon-pilot --out curve.svg',
  '  reform-graph plot tree pilot:hangzhou-cbec-2015 --language zh --out tree.png',
];

interface PlotOptions extends GivenOptions {
  readonly out?: string;
  readonly language: PlotLanguage;
  readonly by: 'year' | 'month';
  readonly measure: 'adopters' | 'first-year';
  readonly classes: readonly ReplicationClass[];
  readonly maxHops: number;
  readonly font?: string;
  readonly scale: number;
  readonly overwrite: boolean;
}

/** `plot`: pictures of how practices spread, whole or not at all. */
export function plotCommand(context: CommandContext): Command {
  const { terminal } = context;
  const base = command('plot', 'draw how practices spread, as SVG or PNG', NOTES)
    .addArgument(new Argument('<what>', 'what to draw').choices(KINDS))
    .argument('[pilot]', 'the pilot of a tree or of lags')
    .option('--out <file>', 'the picture, .svg or .png (default: what is drawn, .svg)')
    .addOption(new Option('--language <name>', 'zh or en').choices(['zh', 'en']).default('en'))
    .addOption(new Option('--by <period>', 'of a curve').choices(['year', 'month']).default('year'))
    .addOption(
      new Option('--measure <name>', 'of a map')
        .choices(['adopters', 'first-year'])
        .default('adopters'),
    )
    .addOption(classesOption())
    .addOption(hopsOption());
  return withDiffusionOptions(base, OF_PILOTS)
    .option('--font <file>', 'the font of a PNG')
    .option('--scale <n>', 'pixels of a PNG for each of the SVG', positiveNumber, 2)
    .option('--overwrite', 'replace the file', false)
    .action(
      action(
        context,
        async (kind: PlotKind, pilot: string | undefined, options: PlotOptions, self: Command) => {
          refuseOthers(kind, pilot, optionsGivenTo(self));
          print(terminal, await writePicture(terminal, kind, pilot, options));
          return EXIT.fine;
        },
      ),
    );
}

/** Draws a picture and writes it, whole or not at all; gives its file. */
async function writePicture(
  terminal: Terminal,
  kind: PlotKind,
  pilot: string | undefined,
  options: PlotOptions,
): Promise<string> {
  const { out: file = `${kind}.svg`, font: fontFile = null, scale, overwrite } = options;
  const isPng = isPngName(file);
  const svg = await withReader(terminal, (reader) => draw(reader, terminal, kind, pilot, options));
  const bytes = isPng ? await toPng(svg, { fontFile, scale }) : Buffer.from(svg);
  await writeFileAside(file, [bytes], { overwrite, signal: terminal.stop });
  return file;
}

/** What is not heeded would seem to have been done. */
function refuseOthers(kind: PlotKind, pilot: string | undefined, given: readonly string[]): void {
  const heeded = OPTIONS_OF_PLOT[kind];
  const own = given.filter((name) => !OF_EVERY_PLOT.includes(name));
  refuseUnheeded(`plot ${kind}`, heeded, own);
  if (pilot === undefined || !heeded.includes('program')) return;
  throw new DomainError(
    'BAD_USER_INPUT',
    `plot ${kind} takes programs (--program), but got a pilot: "${pilot}".`,
  );
}

function isPngName(file: string): boolean {
  const ending = extname(basename(file)).toLowerCase();
  if (ending === '.png' || ending === '.svg') return ending === '.png';
  throw new DomainError('BAD_USER_INPUT', `A picture is an .svg or a .png, but got: "${file}".`);
}

async function draw(
  reader: GraphReader,
  terminal: Terminal,
  kind: PlotKind,
  pilot: string | undefined,
  { language, by, measure, classes, maxHops, ...options }: PlotOptions,
): Promise<string> {
  if (kind === 'curve')
    return plotCurve(reader, questionOf(options), {
      language,
      period: by === 'year' ? 'YEAR' : 'MONTH',
    });
  if (kind === 'map')
    return plotMap(reader, questionOf(options), {
      language,
      measure: measure === 'adopters' ? 'ADOPTERS' : 'FIRST_YEAR',
    });
  if (pilot === undefined)
    throw new DomainError('BAD_USER_INPUT', `A pilot is wanted: reform-graph plot ${kind} PILOT`);
  const pilotId = await identifyPilot(reader, pilot, { terminal, json: false });
  const wish = { language, classes, maxHops, validAt: null };
  return kind === 'tree' ? plotTree(reader, pilotId, wish) : plotLags(reader, pilotId, wish);
}
