import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '#src/package-files.js';

/** A block of code of a page. */
export interface PageFence {
  /** Such as `python`. */
  readonly language: string;
  /** What stands after the language: the name of the file that the block shows; blank for none. */
  readonly name: string;
  readonly text: string;
}

/** The blocks of code of a page of `docs`, in order. */
export function pageFences(page: string): readonly PageFence[] {
  const text = readFileSync(join(PACKAGE_FOLDER, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w+) ?(.*)\n((?:(?!```).*\n)*)```$/gm)].map(
    ([, language = '', name = '', content = '']) => ({ language, name, text: content }),
  );
}

/** The commands of `reform-graph` in the blocks of a page that are for the shell, as words. */
export function pageCommands(page: string): readonly (readonly string[])[] {
  return pageFences(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trimEnd().split('\n'))
    .map((line) => line.split(' '))
    .map(([program, ...argv]) => {
      if (program !== 'reform-graph') throw new Error(`A command is of reform-graph: ${program}`);
      return argv;
    });
}
