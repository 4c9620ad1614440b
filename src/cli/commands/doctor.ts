import type { Command } from 'commander';
import { action, command, untilStopped, type CommandContext } from '../command.js';
import { examineGraph } from '../doctor/examine-graph.js';
import { examineMachine } from '../doctor/examine-machine.js';
import { EXIT } from '../exit-codes.js';
import { alignColumns } from '../format/table.js';
import { storeLocation } from '../open-graph.js';
import { print, printJson } from '../terminal.js';

interface DoctorOptions {
  readonly acceptDamage: boolean;
  readonly json: boolean;
}

const NOTES = [
  'JSON: {isWell, findings: [{name, state, text}]}; state is fine, note (worth knowing) or wrong. Exit code 1 when',
  'something is wrong.',
  '',
  'Example:',
  '  reform-graph doctor',
];

/** `doctor`: whether the machine, the graph and its search are as they should be. */
export function doctorCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('doctor', 'examine the installation and the graph', NOTES)
    .option('--accept-damage', 'go on with a graph that lost commits, as it is', false)
    .option('--json', 'print JSON', false)
    .action(
      action(context, async ({ acceptDamage, json }: DoctorOptions) => {
        const location = storeLocation(terminal);
        const findings = [
          ...(await examineMachine(location, terminal.environment['SOURCES_DIR'])),
          ...(await untilStopped(terminal, examineGraph(location, { acceptDamage }))),
        ];
        const isWell = findings.every(({ state }) => state !== 'wrong');
        const rows = findings.map(({ name, state, text }) => [state.padEnd(5), name, text]);
        if (json) printJson(terminal, { isWell, findings });
        else for (const line of alignColumns(rows)) print(terminal, line);
        return isWell ? EXIT.fine : EXIT.negative;
      }),
    );
}
