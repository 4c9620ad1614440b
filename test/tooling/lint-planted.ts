import { beforeAll } from '@jest/globals';
import { ESLint, type Linter } from 'eslint';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const WARM_UP_MILLIS = 60_000;

/** A function that says what the project's own lint finds in a file with a text. The file need not exist. */
export function useLint(): (path: string, code: string) => Promise<readonly Linter.LintMessage[]> {
  const eslint = new ESLint({ cwd: ROOT });
  const lint = async (path: string, code: string): Promise<readonly Linter.LintMessage[]> => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: join(ROOT, path) });
    return result?.messages ?? [];
  };
  // The first file loads the configuration and its plugins: seconds that belong to no test.
  beforeAll(() => lint('src/domain/planted.ts', 'export const x = 1;'), WARM_UP_MILLIS);
  return lint;
}
