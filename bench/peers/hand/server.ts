import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { toPlain } from './to-plain.js';

/** Parameters that are numbers; all others are text. */
const NUMBERS = new Set(['value']);

const { PEERS_URI = '', PEERS_USER = '', PEERS_PASSWORD = '', PEERS_PORT } = process.env;
const [folder = ''] = process.argv.slice(2);

/** The statements of the folder, by the path that asks for them. Each returns one row with one column, `answer`. */
const statements = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => [`/${name.replace(/\.cypher$/, '')}`, readFileSync(join(folder, name), 'utf8')]),
);
const driver = neo4j.driver(PEERS_URI, neo4j.auth.basic(PEERS_USER, PEERS_PASSWORD));
const server = createServer((request, response) => void answer(driver, request, response));

server.listen(Number(PEERS_PORT), '127.0.0.1', () => {
  console.log(`Hand-written Cypher answers at http://127.0.0.1:${PEERS_PORT}`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void driver.close();
});

async function answer(
  driver: Driver,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const statement = statements.get(pathname);
  if (statement === undefined)
    return send(response, 404, { errors: [{ message: 'No such question.' }] });
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statement, parametersOf(searchParams));
    send(response, 200, toPlain(records[0]?.get('answer')));
  } catch (error) {
    send(response, 500, { errors: [{ message: String(error) }] });
  } finally {
    await session.close();
  }
}

function parametersOf(query: URLSearchParams): Readonly<Record<string, string | number>> {
  const entries = [...query].map(([key, text]) => [key, NUMBERS.has(key) ? Number(text) : text]);
  return Object.fromEntries(entries) as Readonly<Record<string, string | number>>;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
