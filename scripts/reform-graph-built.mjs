#!/usr/bin/env node
/**
 * The program's command line where it is installed and compiled already, as in the image of the Dockerfile: needs neither sources nor npm.
 *
 *   node scripts/reform-graph-built.mjs --help
 *   node scripts/reform-graph-built.mjs start
 *
 * All arguments, `--help` too, are the program's own.
 */
import { main } from '../bundle/main.js';

process.exitCode = await main(process.argv.slice(2));
