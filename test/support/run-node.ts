import { execFile } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script with Node to its end, whatever its exit code. A variable that is undefined is taken out of its environment. */
export function runNode(
  script: string,
  argv: readonly string[] = [],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env } };
    execFile(process.execPath, [script, ...argv], options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : Number(error !== null);
      resolve({ code, stdout, stderr });
    });
  });
}
