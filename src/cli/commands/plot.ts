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
import { writeFileAside } from '../../exports/write-aside.js';
import type { GraphReader } from '../../store/graph-store.js';
import { action, command, type CommandContext } from '../command.js';
import { questionOf, withDiffusionOptions, type GivenOptions } from '../diffusion-options.js';
import { EXIT } from '../exit-codes.js';
import { identifyPilot } from '../identify-pilot.js';
import { withReader } from '../open-graph.js';
import { classesOption, hopsOption, positiveNumber } from '../options.js';
import { print, type Terminal } from '../terminal.js';

const KINDS = ['curve', 'tree', 'map', 'lag'] as const;
type PlotKind = (typeof KINDS)[number];

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
  return withDiffusionOptions(base)
    .option('--font <file>', 'the font of a PNG')
    .option('--scale <n>', 'pixels of a PNG for each of the SVG', positiveNumber, 2)
    .option('--overwrite', 'replace the file', false)
    .action(
      action(context, async (kind: PlotKind, pilot: string | undefined, options: PlotOptions) => {
        const file = options.out ?? `${kind}.svg`;
        const isPng = isPngName(file);
        const svg = await withReader(terminal, (reader) =>
          draw(reader, terminal, kind, pilot, options),
        );
        const bytes = isPng
          ? await toPng(svg, { fontFile: options.font ?? null, scale: options.scale })
          : Buffer.from(svg);
        await writeFileAside(file, [bytes], {
          overwrite: options.overwrite,
          signal: terminal.stop,
        });
        print(terminal, file);
        return EXIT.fine;
      }),
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
