import { describe, expect, it } from '@jest/globals';
import { createLogger } from '#src/logger.js';

function linesOf(
  work: (logger: ReturnType<typeof createLogger>) => void,
): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  work(createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) }));
  return lines;
}

describe('createLogger', () => {
  it('writes one line of JSON a message, from its level upward', () => {
    const lines = linesOf((logger) => {
      logger.debug('unsaid');
      logger.child({ requestId: 'r-1' }).warn({ millis: 3 }, 'said');
    });
    expect(lines).toMatchObject([
      { level: 'warn', name: 'reform-graph', requestId: 'r-1', millis: 3, msg: 'said' },
    ]);
    expect(lines[0]?.['time']).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });

  it('writes an error with its stack and its causes', () => {
    const [line] = linesOf((logger) =>
      logger.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'failed'),
    );
    expect(line?.['err']).toMatchObject({ message: 'outer', cause: { message: 'inner' } });
  });

  it('never writes variables or secrets, should they be handed over', () => {
    const secret = {
      variables: { name: 'hunter2' },
      password: 'hunter2',
      authorization: 'hunter2',
    };
    const lines = linesOf((logger) => logger.info({ ...secret, headers: secret }, 'said'));
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('hunter2');
  });
});
