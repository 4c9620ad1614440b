#!/usr/bin/env node
/**
 * The program's command line, straight from a clone: installs and compiles first when that is needed.
 *
 *   node scripts/reform-graph.mjs --help
 *   node scripts/reform-graph.mjs load seeds
 *
 * All arguments, `--help` too, are the program's own.
 */
import { runProgram } from './lib/run-program.mjs';
import { reportingErrors } from './lib/run-script.mjs';

await reportingErrors(() => runProgram(process.argv.slice(2)));
