import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jAccess } from './contenders.js';
import { toPlain } from './hand/to-plain.js';

export type Row = Readonly<Record<string, unknown>>;

/** The database itself: what to ask about is chosen from it, and what goes on in it is watched. */
export class Graph {
  readonly #driver: Driver;

  /** `folder` holds the statements, one a file. */
  constructor(
    { url, user, password }: Neo4jAccess,
    private readonly folder: string,
  ) {
    this.#driver = neo4j.driver(url, neo4j.auth.basic(user, password));
  }

  /** The rows of the statement in `NAME.cypher`. */
  async rows(name: string, parameters: object = {}): Promise<readonly Row[]> {
    const [text = ''] = this.#statements(name);
    return this.#run(text, parameters);
  }

  /** Makes the indexes that the peer and the hand-written statements ask for, and waits until they are filled. */
  async makeIndexes(): Promise<void> {
    for (const text of this.#statements('indexes')) await this.#run(text, {});
  }

  async version(): Promise<string> {
    const { agent } = await this.#driver.getServerInfo();
    return agent ?? 'Neo4j';
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #statements(name: string): readonly string[] {
    const text = readFileSync(join(this.folder, `${name}.cypher`), 'utf8');
    return text
      .split(/;\s*$/m)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== '');
  }

  async #run(text: string, parameters: object): Promise<readonly Row[]> {
    const { records } = await this.#driver.executeQuery(text, integersIn(parameters), {
      database: 'neo4j',
    });
    return records.map((record) => toPlain(record.toObject()) as Row);
  }
}

/** The driver sends numbers as floats, which SKIP and LIMIT refuse. */
function integersIn(parameters: object): Row {
  const entries = Object.entries(parameters).map(([key, value]) => [
    key,
    Number.isInteger(value) ? neo4j.int(value as number) : (value as unknown),
  ]);
  return Object.fromEntries(entries) as Row;
}
