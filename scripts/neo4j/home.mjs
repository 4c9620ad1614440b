import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ScriptError } from '../lib/run-script.mjs';

const MARK = '.reform-graph-neo4j';
const MARK_TEXT = 'The home of a Neo4j that scripts/neo4j.mjs runs. It may delete this folder.\n';
const OWNER_ONLY = { mode: 0o600 };

/** What Neo4j takes as a password (8 characters or more), less what its command line would read otherwise. */
const PASSWORD = /^[A-Za-z0-9][\w.~+=:-]{7,}$/;

/** Makes the folder, unless it is a home already. Throws ScriptError for a folder that holds anything else. */
export function makeHome(home) {
  refuseForeign(home);
  mkdirSync(join(home, 'conf'), { recursive: true, mode: 0o700 });
  mkdirSync(join(home, 'logs'), { recursive: true });
  writeFileSync(join(home, MARK), MARK_TEXT);
}

/** Removes a home with its data. Throws ScriptError, and removes nothing, for a folder that is not such a home. */
export function removeHome(home) {
  refuseForeign(home);
  // A server that was killed a moment ago may still have been writing.
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

export function isHome(home) {
  return existsSync(join(home, MARK));
}

function refuseForeign(home) {
  if (isHome(home) || !existsSync(home) || readdirSync(home).length === 0) return;
  throw new ScriptError(`${home} is not a home of Neo4j made by this script; name another folder.`);
}

/** Whether a server has ever made its databases here. */
export function hasDatabases(home) {
  return existsSync(join(home, 'data', 'databases', 'neo4j'));
}

export function passwordFile(home) {
  return join(home, 'password');
}

/**
 * The password of a home: its own, else the wished one, else a random one, which is then written down. Throws ScriptError for
 * a wish that differs from what the databases already have.
 */
export function settlePassword(home, wished) {
  if (wished !== undefined && !PASSWORD.test(wished)) {
    throw new ScriptError(
      'A password has 8 characters or more, letters, digits and _.~+=:-, and begins with a letter or digit.',
    );
  }
  const own = hasDatabases(home) ? readPassword(home) : undefined;
  if (own !== undefined && wished !== undefined && own !== wished) {
    throw new ScriptError('This home has another password: leave --password out, or use --fresh.');
  }
  const password = own ?? wished ?? randomBytes(16).toString('hex');
  writeFileSync(passwordFile(home), `${password}\n`, OWNER_ONLY);
  return password;
}

function readPassword(home) {
  const file = passwordFile(home);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new ScriptError(`${file} is gone, so nobody can log in: write it anew, or use --fresh.`);
}

/** Writes down what runs, or ran, in a home; never half of it. */
export function writeServer(server) {
  const draft = join(server.home, 'server.json.draft');
  writeFileSync(draft, `${JSON.stringify(server, null, 2)}\n`, OWNER_ONLY);
  renameSync(draft, join(server.home, 'server.json'));
}

/** What ran last in a home, or null. Whether it still runs is another question. */
export function readServer(home) {
  const file = join(home, 'server.json');
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ScriptError(`${file} cannot be read: ${cause.message}`, { cause });
  }
}

/** The last lines of what the server of a home wrote, for an error. */
export function lastWords(home) {
  return ['console.log', 'neo4j.log']
    .map((name) => join(home, 'logs', name))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').slice(-8))
    .join('\n');
}
