import type { Command } from 'commander';
import { replicationPaths, type FoundPaths } from '../../analytics/time-respecting-paths.js';
import type { ReplicationClass } from '../../domain/replication.js';
import { edgesBetweenPilots } from '../../queries/path-queries.js';
import type { GraphReader } from '../../store/graph-store.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { alignColumns } from '../format/table.js';
import { identifyPilot } from '../identify-pilot.js';
import { withReader } from '../open-graph.js';
import { classesOption, hopsOption } from '../options.js';
import { print, printJson, say } from '../terminal.js';
import { readMentioned, type Mentioned } from '../who-copied/mentioned.js';

interface PathOptions {
  readonly classes: readonly ReplicationClass[];
  readonly maxHops: number;
  readonly json: boolean;
}

/** Where the search for paths stops, so that a dense graph cannot keep the terminal for hours. */
const LIMITS = { maxPaths: 1_000, maxSteps: 2_000_000 } as const;

const NOTES = [
  'A path respects time when its hops can be dated one after another. CERTAIN: they surely came in this order. POSSIBLE:',
  'the dates allow it, or one is unknown. Batches as bodies are no hops.',
  '',
  'JSON: {from, to, isComplete, paths: [{certainty, hops: [{replicationId, sourceId, receiverId, class, date}]}]}.',
  'isComplete is false when the search stopped at a limit. Exit code 1 when there is no path.',
  '',
  'Example:',
  '  reform-graph path pilot:hangzhou-cbec-2015 pilot:tianjin-cbec-2016',
];

/** `path`: every way by which a practice may have come from one pilot to another. */
export function pathCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('path', 'show every path between two pilots that time allows', NOTES)
    .argument('<from>', 'id of the pilot where the practice began')
    .argument('<to>', 'id of the pilot that took it up')
    .addOption(classesOption())
    .addOption(hopsOption())
    .option('--json', 'print JSON', false)
    .action(
      action(context, (from: string, to: string, options: PathOptions) =>
        withReader(terminal, async (reader) => {
          const { json } = options;
          const fromId = await identifyPilot(reader, from, { terminal, json });
          const toId = await identifyPilot(reader, to, { terminal, json });
          const found = await findPaths(reader, fromId, toId, options);
          if (json) printJson(terminal, toJson(fromId, toId, found));
          else await printPaths(reader, found);
          return conclude(found, `${fromId} to ${toId}`);
        }),
      ),
    );

  async function printPaths(reader: GraphReader, { paths }: FoundPaths): Promise<void> {
    const edges = paths.flatMap((path) => path.edges);
    const mentioned = await readMentioned(
      reader,
      edges.flatMap((edge) => [edge.sourceId, edge.receiverId]),
    );
    for (const line of formatPaths(paths, mentioned)) print(terminal, line);
  }

  function conclude({ paths, isComplete }: FoundPaths, ends: string): ExitCode {
    if (!isComplete) say(terminal, 'The search stopped at its limit; there may be more paths.');
    else if (paths.length === 0)
      say(terminal, `The graph knows no path from ${ends} that time allows.`);
    return paths.length === 0 ? EXIT.negative : EXIT.fine;
  }
}

async function findPaths(
  reader: GraphReader,
  fromId: string,
  toId: string,
  { classes, maxHops }: PathOptions,
): Promise<FoundPaths> {
  const edges = await edgesBetweenPilots(reader, fromId, toId, { classes, maxHops, validAt: null });
  return replicationPaths(edges, { fromId, toId, maxHops, timeRespecting: true, ...LIMITS });
}

function formatPaths(paths: FoundPaths['paths'], mentioned: Mentioned): readonly string[] {
  return paths.flatMap(({ edges, certainty }, index) => [
    ...(index === 0 ? [] : ['']),
    `Path ${index + 1} of ${paths.length}, ${certainty ?? ''}, ${edges.length} ${edges.length === 1 ? 'hop' : 'hops'}`,
    ...alignColumns(
      edges.map((edge) => [
        `  ${mentioned.named(edge.sourceId).name}`,
        `→ ${mentioned.named(edge.receiverId).name}`,
        edge.date?.text ?? 'undated',
        edge.replicationClass.toLowerCase(),
        edge.replicationId,
      ]),
    ),
  ]);
}

function toJson(from: string, to: string, { paths, isComplete }: FoundPaths): unknown {
  return {
    from,
    to,
    isComplete,
    paths: paths.map(({ certainty, edges }) => ({
      certainty,
      hops: edges.map(({ replicationId, sourceId, receiverId, replicationClass, date }) => ({
        replicationId,
        sourceId,
        receiverId,
        class: replicationClass,
        date: date?.text ?? null,
      })),
    })),
  };
}
