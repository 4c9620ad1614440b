import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parquetMetadata } from 'hyparquet';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { useProgram, type ProgramProcess } from '../cli/support/program.js';
import { runCli } from '../cli/support/run-cli.js';
import { manyAdoptions } from '../support/many-adoptions.js';

/** Where the system tells of a process. */
const itOnLinux = existsSync('/proc/self/status') ? it : it.skip;

const LARGE = '/export/dyads?to=2000';

const startProgram = useProgram();
const folder = mkdtempSync(join(tmpdir(), 'reform-graph-'));
let server: ProgramProcess;
let url = '';

beforeAll(async () => {
  const environment = { REFORM_GRAPH_STORE: `embedded:${join(folder, 'graph')}` };
  writeFileSync(join(folder, 'laws.csv'), manyAdoptions());
  const { code, talk } = await runCli(
    ['load-cascades', join(folder, 'laws.csv'), '--new-regions'],
    { environment },
  );
  if (code !== 0) throw new Error(talk);
  server = startProgram(['start', '--no-seed', '--port', '0'], environment);
  await server.hasPrinted(/answers at http/);
  url = /http:\/\/[\d.:]+/.exec(server.data)?.[0] ?? '';
}, 180_000);
afterAll(async () => {
  server?.signal('SIGTERM');
  expect(await server?.end()).toMatchObject({ code: 0 });
  rmSync(folder, { recursive: true, force: true });
});

/** Processor time of the server so far, in hundredths of a second. */
function ticks(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** The most memory that the server ever had. */
function peakMegabytes(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

describe('a table of more than a million rows', () => {
  itOnLinux('streams through a server that holds only a little of it', async () => {
    const response = await fetch(`${url}${LARGE}&format=csv`);
    expect(response.status).toBe(200);
    let lines = 0;
    for await (const chunk of response.body ?? [])
      for (const byte of chunk as Uint8Array) if (byte === 10) lines += 1;
    expect(lines).toBeGreaterThan(1_000_000);
    expect(peakMegabytes()).toBeLessThan(400);
  });

  itOnLinux('streams as Parquet, too, a group of rows at a time', async () => {
    const bytes = await (await fetch(`${url}${LARGE}&format=parquet`)).arrayBuffer();
    expect(Number(parquetMetadata(bytes).num_rows)).toBeGreaterThan(1_000_000);
    expect(peakMegabytes()).toBeLessThan(500);
  });

  itOnLinux('is made no further when the client hangs up in the middle', async () => {
    const client = new AbortController();
    const response = await fetch(`${url}${LARGE}`, { signal: client.signal });
    await response.body?.getReader().read();
    client.abort();
    await server.hasSaid(/"path":"\/export\/dyads"[^\n]*"hungUp":true/);
    await sleep(300);
    const before = ticks();
    await sleep(1_000);
    // Making the rest would take the whole second; an idle server takes next to nothing.
    expect(ticks() - before).toBeLessThan(30);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  itOnLinux('does not keep the server from answering others', async () => {
    const client = new AbortController();
    const response = await fetch(`${url}${LARGE}`, { signal: client.signal });
    const reading = response.arrayBuffer().catch(() => null);
    const start = performance.now();
    expect((await fetch(`${url}/export`)).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(2_000);
    client.abort();
    await reading;
  });
});
