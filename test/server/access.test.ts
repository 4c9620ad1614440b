import { describe, expect, it } from '@jest/globals';
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '#src/logger.js';
import { accessByFile, OPEN_ACCESS } from '#src/server/access/access.js';
import { digestOfToken, newToken } from '#src/server/access/token-list.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { TOKEN, useInferenceServers } from './inference-server.js';

const startServer = useInferenceServers();
const makeFolder = useTemporaryFolders();

const MUTATIONS = [
  'mutation { inferNetwork(input: {}) { id } }',
  'mutation { cancelJob(id: "job:nobody") { id } }',
  'mutation { deleteInferenceRun(id: "run:nobody") }',
];

describe('a token', () => {
  it.each(MUTATIONS)('is wanted for %s: a reader may not', async (mutation) => {
    const server = await startServer();
    const { status, body } = await server.ask(mutation, {}, null);
    expect([status, body.errors?.length]).toEqual([200, 1]);
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Only the role analyst may run an inference'),
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await server.data('{ jobs { totalCount } }')).toEqual({ jobs: { totalCount: 0 } });
  });

  it.each([...MUTATIONS, '{ __typename }'])(
    'that nobody has is refused with HTTP 401, whatever is asked: %s',
    async (operation) => {
      const server = await startServer();
      const { status, headers, body } = await server.ask(operation, {}, `${TOKEN}x`);
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(body).toMatchObject({
        errors: [
          { message: 'The token is not known here.', extensions: { code: 'UNAUTHENTICATED' } },
        ],
      });
      expect(body.data).toBeUndefined();
    },
  );

  it('is not wanted of readers, and one that is known does not stand in their way', async () => {
    const server = await startServer();
    for (const token of [null, TOKEN]) {
      const { body } = await server.ask('{ pilot(id: "pilot:a-one") { nameEn } }', {}, token);
      expect(body.data).toEqual({ pilot: { nameEn: 'a one' } });
    }
  });

  it('stands in no line of the log, right or wrong, and neither does its digest', async () => {
    const server = await startServer();
    const wrong = newToken();
    await server.ask(MUTATIONS[0] as string, {}, wrong);
    await server.ask(MUTATIONS[0] as string);
    const log = JSON.stringify(server.logLines);
    expect(log).toContain('"request"');
    for (const secret of [TOKEN, wrong, digestOfToken(TOKEN), digestOfToken(wrong)])
      expect(log).not.toContain(secret);
  });
});

describe('accessByFile', () => {
  const line = (name: string, token: string): string => `${name},analyst,${digestOfToken(token)}`;

  function listOf(...lines: readonly string[]): string {
    return ['name,role,sha256', ...lines, ''].join('\n');
  }

  function open(text: string) {
    const path = join(makeFolder(), 'tokens.csv');
    writeFileSync(path, text);
    const logged: string[] = [];
    const logger = createLogger('info', { write: (entry) => void logged.push(entry) });
    return { path, logged, access: accessByFile(path, logger) };
  }

  it.each([undefined, '', 'Basic QW5hOnNlY3JldA==', 'Bearer-like nonsense'])(
    'takes a request with the header %p for a reader’s',
    (header) => {
      const { access } = open(listOf(line('Ana', 'secret')));
      if (header === 'Bearer-like nonsense')
        expect(() => access.actorOf(header)).toThrow('The token is not known here.');
      else expect(access.actorOf(header)).toEqual({ kind: 'Reader' });
    },
  );

  it.each(['Bearer secret', 'bearer secret', 'Bearer   secret', ' Bearer secret '])(
    'knows Ana by %p',
    (header) => {
      const { access } = open(listOf(line('Bo', 'other'), line('Ana', 'secret')));
      expect(access.actorOf(header)).toEqual({ kind: 'Named', name: 'Ana', role: 'analyst' });
    },
  );

  it.each([
    'Bearer',
    'Bearer ',
    'Bearer Secret',
    'Bearer secret2',
    'Bearer secret x',
    'Bearer 秘密',
    `Bearer ${'x'.repeat(513)}`,
  ])('refuses %p', (header) => {
    const { access } = open(listOf(line('Ana', 'secret')));
    expect(() => access.actorOf(header)).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED', status: 401 }),
    );
  });

  it('learns within a second or two that a holder came or went', async () => {
    const { path, access } = open(listOf(line('Ana', 'secret')));
    writeFileSync(path, listOf(line('Bo', 'other')));
    await sleep(1_100);
    expect(access.actorOf('Bearer other')).toMatchObject({ name: 'Bo' });
    expect(() => access.actorOf('Bearer secret')).toThrow('not known');
  });

  it.each([
    ['is gone', (path: string) => unlinkSync(path)],
    ['is broken', (path: string) => writeFileSync(path, `${readFileSync(path, 'utf8')}nonsense\n`)],
  ])(
    'lets nobody in by a token once its file %s, says so, and goes on for readers',
    async (_, change) => {
      const { path, logged, access } = open(listOf(line('Ana', 'secret')));
      change(path);
      await sleep(1_100);
      expect(() => access.actorOf('Bearer secret')).toThrow('not known');
      expect(access.actorOf(undefined)).toEqual({ kind: 'Reader' });
      expect(logged.join('')).toContain('the list of tokens cannot be read');
    },
  );

  it('is refused at the start when its file cannot be read', () => {
    expect(() => open('name,role\n')).toThrow(
      expect.objectContaining({
        code: 'BAD_CONFIGURATION',
        message: expect.stringMatching(/^REFORM_GRAPH_TOKENS_FILE, .*the first line must be/),
      }),
    );
  });

  it('is open to readers alone where there is no file', () => {
    expect(OPEN_ACCESS.actorOf(undefined)).toEqual({ kind: 'Reader' });
    expect(() => OPEN_ACCESS.actorOf('Bearer x')).toThrow('not known');
  });
});
