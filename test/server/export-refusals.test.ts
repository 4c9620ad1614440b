import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './reconcile-server.js';
import { useStoryServer } from './export-server.js';

const server = useStoryServer();

/** Status, code and message; nothing of the program's inside may stand in them. */
async function refusal(address: string, init?: RequestInit): Promise<string> {
  const response = await server.fetch(address, init);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const text = await refusalOf(response);
  expect(text).not.toMatch(/\.[jt]s:\d|node_modules|\n *at /);
  return text;
}

describe('/export/NAME', () => {
  it.each([
    [
      'an unknown parameter',
      'risk-set?units=city',
      /^400 BAD_USER_INPUT The parameters are format, run, .* but got: "units"\.$/,
    ],
    [
      'an unknown format',
      'risk-set?format=xlsx',
      '400 BAD_USER_INPUT The format of this export is one of csv, stata, parquet, but got: "xlsx".',
    ],
    [
      'a format of tables for a network',
      'replication-network?format=csv',
      /^400 .* gexf, graphml, cypher, json-ld, but got: "csv"\.$/,
    ],
    [
      'a parameter of another export',
      'replications?from=2010',
      '400 BAD_USER_INPUT The export replications takes program, domain, data-set, but got: "from".',
    ],
    ['an unknown unit', 'risk-set?unit=city', /^400 BAD_USER_INPUT .* province, prefecture/],
    ['a year that is none', 'risk-set?from=soon', /^400 .* a year such as 2017, but got: "soon"/],
    ['years the wrong way round', 'risk-set?from=2010&to=2001', /^400 .* a year not before 2010/],
    ['a decay scale of 0', 'risk-set?decay-scale=0', /^400 .* above 0, but got: "0"\.$/],
    ['a decay scale in words', 'risk-set?decay-scale=x', /^400 .* above 0, but got: "x"\.$/],
    [
      'neither true nor false',
      'dyads?only-opportunities=perhaps',
      '400 BAD_USER_INPUT only-opportunities is true or false, but got: "perhaps".',
    ],
    ['an id that is none', 'policies?program=x', /^400 BAD_USER_INPUT An id of kind Program/],
    [
      'a mixture of levels',
      'risk-set',
      /^400 BAD_USER_INPUT Sites are of several levels \(.*\d × prefecture.*\): choose the unit/,
    ],
    ['a network without its run', 'inferred-network', /^400 BAD_USER_INPUT .* run=ID/],
    ['selection, for which there is no table', 'selection', /^400 BAD_USER_INPUT .* covariates/],
    [
      'an unknown program',
      'policies?program=program:none',
      '404 NOT_FOUND No program has the id "program:none".',
    ],
    [
      'an unknown run',
      'latent-network?run=run:none',
      '404 NOT_FOUND No run has the id "run:none".',
    ],
    ['an unknown export', 'everything', /^404 NOT_FOUND/],
    ['an unknown part of one', 'policies/secrets', /^404 NOT_FOUND/],
  ])('refuses %s', async (_, address, wanted) => {
    for (const part of address.includes('?') ? ['', '/metadata.json', '/codebook.csv'] : ['']) {
      const text = await refusal(`/export/${address.replace(/(?=\?)|$/, part)}`);
      if (typeof wanted === 'string') expect(text).toBe(wanted);
      else expect(text).toMatch(wanted);
    }
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s, and says what it takes', async (method) => {
    const response = await server.fetch(server.address('policies'), { method });
    expect(response.headers.get('allow')).toBe('GET');
    expect(await refusalOf(response)).toMatch(/^405 BAD_USER_INPUT The method must be one of GET/);
  });

  it('refuses HEAD without a body, and lists to it', async () => {
    const response = await server.fetch(server.address('policies'), { method: 'HEAD' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
    expect(await response.text()).toBe('');
    expect((await server.fetch('/export', { method: 'HEAD' })).status).toBe(200);
  });

  it('takes the last of a parameter that comes several times, as the command line does', async () => {
    const address = `${server.address('policies')}&format=parquet&format=csv`;
    expect((await server.fetch(address)).headers.get('content-type')).toMatch(/^text\/csv/);
  });

  it('logs no error for what a client asked wrongly', async () => {
    await refusal('/export/risk-set');
    await refusal('/export/policies?program=program:none');
    expect(server.logLines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
