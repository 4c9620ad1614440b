import { describe, expect, it } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parquetReadObjects } from 'hyparquet';
import { NETWORK_EXPORTS } from '#src/exports/requests/export-request.js';
import { NAMES, useExportServer } from './export-server.js';

const server = useExportServer();

const TABLES = NAMES.filter((name) => !isNetwork(name));
const NETWORKS = NAMES.filter(isNetwork);

function isNetwork(name: string): boolean {
  return NETWORK_EXPORTS.some((network) => network === name);
}

async function bytesOf(address: string): Promise<{ type: string | null; bytes: ArrayBuffer }> {
  const response = await server.fetch(address);
  const bytes = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(new TextDecoder().decode(bytes));
  return { type: response.headers.get('content-type'), bytes };
}

async function textOf(address: string): Promise<string> {
  return new TextDecoder().decode((await bytesOf(address)).bytes);
}

function rowsIn(text: string): readonly (readonly string[])[] {
  return parseCsv(text) as readonly (readonly string[])[];
}

/** A value as CSV has it. */
function csvText(value: unknown): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? 'NA');
}

describe('/export/NAME of a table', () => {
  it.each(TABLES)('is %s as CSV, byte for byte what the command line writes', async (name) => {
    const { type, bytes } = await bytesOf(server.address(name));
    expect(type).toBe('text/csv; charset=utf-8; header=present');
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe(server.written(name, `${name}.csv`));
    expect(rowsIn(text).length).toBeGreaterThan(1);
  });

  it.each(TABLES)('is %s for Stata, with nothing where a value is missing', async (name) => {
    const { type, bytes } = await bytesOf(server.address(name, { format: 'stata' }));
    expect(type).toBe('text/csv; charset=utf-8; header=present');
    const rows = rowsIn(new TextDecoder().decode(bytes));
    const plain = rowsIn(server.written(name, `${name}.csv`));
    const changed = { NA: '', TRUE: '1', FALSE: '0' } as Readonly<Record<string, string>>;
    expect(rows.slice(1)).toEqual(plain.slice(1).map((row) => row.map((c) => changed[c] ?? c)));
  });

  it.each(TABLES)('is %s as Parquet, with the same rows', async (name) => {
    const { type, bytes } = await bytesOf(server.address(name, { format: 'parquet' }));
    expect(type).toBe('application/vnd.apache.parquet');
    const rows = await parquetReadObjects({ file: bytes });
    const [header = [], ...plain] = rowsIn(server.written(name, `${name}.csv`));
    expect(rows.map((row) => header.map((column) => csvText(row[column])))).toEqual(plain);
  });

  it('comes as a file with a name of its own, which no cache may keep', async () => {
    const { headers } = await server.fetch(server.address('policies', { format: 'parquet' }));
    expect(headers.get('content-disposition')).toBe('attachment; filename="policies.parquet"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/./);
  });
});

describe('/export/replications', () => {
  it.each([
    [{}, 21],
    [{ program: 'program:market' }, 2],
    [{ domain: 'domain:culture' }, 2],
  ])('holds those of the programs that are asked for: %j', async (scope, replications) => {
    const [, ...rows] = rowsIn(await textOf(server.address('replications', scope)));
    expect(new Set(rows.map(([id]) => id)).size).toBe(replications);
    const network = server.address('replication-network', { ...scope, format: 'graphml' });
    const edges = (await textOf(network)).match(/<edge /g)?.length;
    // Three are of bodies of batches.
    expect(edges).toBe(replications === 21 ? 18 : 2);
    const about = JSON.parse(await textOf(server.address('replications/metadata.json', scope))) as {
      readonly query: { readonly options: object };
    };
    expect(Object.keys(about.query.options)).toEqual(['programIds', 'domainIds', 'dataSetIds']);
  });

  it('is not found for a program that is not there', async () => {
    const { status } = await server.fetch(server.address('replications', { program: 'program:x' }));
    expect(status).toBe(404);
  });
});

describe('/export/NAME of a network', () => {
  it.each(NETWORKS)('is %s as GEXF, GraphML, Cypher and JSON-LD', async (name) => {
    const { type, bytes } = await bytesOf(server.address(name));
    expect(type).toBe('application/gexf+xml');
    const graph = parseGexf(MultiDirectedGraph, new TextDecoder().decode(bytes), {
      respectInputGraphType: true,
    }) as MultiDirectedGraph;
    expect(graph.size).toBeGreaterThan(0);
    const formats = [
      ['graphml', 'application/graphml+xml', /<edge /g],
      ['cypher', 'text/plain; charset=utf-8', /`source`:/g],
      ['json-ld', 'application/ld+json', /"rgp:statementClass"/g],
    ] as const;
    for (const [format, mediaType, edge] of formats) {
      const reply = await bytesOf(server.address(name, { format }));
      expect(reply.type).toBe(mediaType);
      expect(new TextDecoder().decode(reply.bytes).match(edge)).toHaveLength(graph.size);
    }
    JSON.parse(await textOf(server.address(name, { format: 'json-ld' })));
  });
});

describe('/export/NAME/codebook.csv and /export/NAME/metadata.json', () => {
  it.each(NAMES)('say of %s what the command line writes beside it', async (name) => {
    expect(await textOf(server.address(`${name}/codebook.csv`))).toBe(
      server.written(name, 'codebook.csv'),
    );
    const metadata = JSON.parse(await textOf(server.address(`${name}/metadata.json`))) as object;
    const { createdAt, files, ...written } = JSON.parse(
      server.written(name, 'metadata.json'),
    ) as Readonly<Record<string, unknown>>;
    expect(metadata).toEqual({ ...written, createdAt: expect.any(String) });
    expect([createdAt, files]).toEqual([expect.any(String), expect.any(Array)]);
  });

  it('name columns for Stata as its file does', async () => {
    const codebook = rowsIn(
      await textOf(server.address('risk-set/codebook.csv', { format: 'stata' })),
    );
    const [header] = rowsIn(await textOf(server.address('risk-set', { format: 'stata' })));
    expect(codebook.slice(1).map(([, column]) => column)).toEqual(header);
  });
});

describe('/export', () => {
  it('lists what there is, in which formats, and what it needs', async () => {
    const { exports, parameters } = (await (await server.fetch('/export')).json()) as {
      readonly exports: readonly object[];
      readonly parameters: readonly string[];
    };
    expect(exports).toHaveLength(NAMES.length + 1);
    expect(exports).toContainEqual({
      name: 'latent-network',
      holds: expect.stringMatching(/run/),
      formats: ['csv', 'stata', 'parquet'],
      needs: 'run',
      parameters: ['format', 'run'],
    });
    expect(parameters).toEqual(expect.arrayContaining(['format', 'program', 'boundary-year']));
  });
});
