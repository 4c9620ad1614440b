import { runProgram } from './lib/run-program.mjs';
import { runScript } from './lib/run-script.mjs';

const USAGE = `
Starts the server on the seed data and shows a first question with its answer. The same as
"reform-graph start --first-answer"; arguments are passed on.

  npm start
  npm start -- --port 4100

All arguments: node scripts/reform-graph.mjs start --help
`;

await runScript(import.meta.url, USAGE, (argv) => runProgram(['start', '--first-answer', ...argv]));
