import type { Command } from 'commander';
import type { ReplicationClass } from '../../domain/replication.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { identifyPilot } from '../identify-pilot.js';
import { withReader } from '../open-graph.js';
import { classesOption, hopsOption, parseDay } from '../options.js';
import { print, printJson } from '../terminal.js';
import { askWhoCopied } from '../who-copied/ask.js';
import { formatWhoCopied } from '../who-copied/format.js';

interface WhoCopiedOptions {
  readonly classes: readonly ReplicationClass[];
  readonly expandCollective: boolean;
  readonly maxHops: number;
  readonly validAt?: string;
  readonly json: boolean;
}

const NOTES = [
  'Classes are never summed: attested (a party states the act), prescribed (a superior orders or approves it with that source',
  'named), inferred (a model says so). Takers of bodies of batches and calls to spread a practice stand apart.',
  '',
  'JSON: {release, pilot, asked, counts, takers[], collective[], scaleUps[]}; the fields of each are those of',
  'src/cli/who-copied/answer.ts. They are added to, never renamed.',
  '',
  'Examples:',
  '  reform-graph who-copied pilot:hangzhou-cbec-2015',
  '  reform-graph who-copied pilot:hangzhou-cbec-2015 --expand-collective --valid-at 2019',
  '  reform-graph who-copied pilot:shanghai-ftz-2013 --classes attested --json',
];

/** `who-copied`: which pilots took up this one, when, who says so, and on what that rests. */
export function whoCopiedCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('who-copied', 'show who took up a pilot, when, and how we know', NOTES)
    .argument('<pilot>', 'id of the pilot; for a name, the pilots that it may mean are listed')
    .addOption(classesOption())
    .option('--expand-collective', 'name the takers of bodies of batches one by one', false)
    .addOption(hopsOption())
    .option(
      '--valid-at <date>',
      'only what may have happened by the end of this day, month or year',
      parseDay,
    )
    .option('--json', 'print JSON', false)
    .action(
      action(context, (text: string, options: WhoCopiedOptions) =>
        withReader(terminal, async (reader) => {
          const { classes, expandCollective, maxHops, validAt = null, json } = options;
          const pilotId = await identifyPilot(reader, text, { terminal, json });
          const answer = await askWhoCopied(reader, {
            pilotId,
            classes,
            expandCollective,
            maxHops,
            validAt,
          });
          if (json) printJson(terminal, answer);
          else
            for (const line of formatWhoCopied(answer, { isShort: false })) print(terminal, line);
          return EXIT.fine;
        }),
      ),
    );
}
