import { expect, it } from '@jest/globals';
import { useProgram, type ProgramProcess } from '../cli/support/program.js';
import { describeOnNeo4j, neo4jEnvironment } from '../support/neo4j.js';

const ADDRESS = /Reform Graph answers at (\S+), 2 processes/;
const MILLIS = 120_000;

describeOnNeo4j('start --workers', () => {
  const start = useProgram();

  it(
    'answers on one port, replaces a process that dies, and stops all of them',
    async () => {
      const program = start(['start', '--no-seed', '--workers', '2', '--port', '0'], {
        ...neo4jEnvironment(),
      });
      await program.hasPrinted(ADDRESS);
      const [, url = ''] = ADDRESS.exec(program.data) ?? [];
      await answers(url);
      process.kill(await pidOfWorker(program), 'SIGKILL');
      await program.hasSaid(/another takes its place/);
      await answers(url);
      program.signal('SIGTERM');
      expect(await program.end()).toMatchObject({ code: 0 });
      await expect(fetch(url)).rejects.toThrow();
    },
    MILLIS,
  );
});

/** Requests on connections of their own, so that each process gets some. */
async function answers(url: string): Promise<void> {
  for (let request = 0; request < 4; request += 1) {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await reply.json()).toMatchObject({ data: { __typename: 'Query' } });
  }
}

/** Of a process that answered, as its log says. */
async function pidOfWorker(program: ProgramProcess): Promise<number> {
  await program.hasSaid(/"pid":\d+/);
  return Number(/"pid":(\d+)/.exec(program.talk)?.[1]);
}
