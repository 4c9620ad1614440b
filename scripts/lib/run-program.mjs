import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from '../build.mjs';
import { installIfNeeded } from '../install-if-needed.mjs';
import { ROOT } from './paths.mjs';

/** Imports a module of the program, installed and compiled first where that is needed. */
export function importBuilt(path) {
  return importOnceBuilt('dist', path);
}

/** Runs the command line of the program and gives its exit code. */
export async function runProgram(argv) {
  const { main } = await importOnceBuilt('bundle', 'main.js');
  return main(argv);
}

async function importOnceBuilt(folder, path) {
  await installIfNeeded();
  await buildIfNeeded();
  return import(pathToFileURL(join(ROOT, folder, path)).href);
}
