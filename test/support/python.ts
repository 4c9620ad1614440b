import { execFile, spawnSync } from 'node:child_process';

/** Whether python3 finds all of these packages, in its own places or in those of PYTHONPATH. */
export function pythonHas(...packages: readonly string[]): boolean {
  return spawnSync('python3', ['-c', `import ${packages.join(', ')}`]).status === 0;
}

/** What stands after the name of a test that is skipped for want of packages; blank where it runs. */
export function pythonSkip(...packages: readonly string[]): string {
  return pythonHas(...packages)
    ? ''
    : ` (skipped: python3 has no ${packages.join(', ')}; pip install them, or name their folder in PYTHONPATH)`;
}

/** Runs a script and gives what it prints. Rejects, with what Python says, when it fails. */
export function runPython(
  script: string,
  argv: readonly string[] = [],
  folder?: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 100_000_000 };
    execFile('python3', ['-c', script, ...argv], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`Python: ${stderr.trim()}`, { cause: error }));
    });
  });
}
