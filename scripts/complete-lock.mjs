import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { refuseUnknown, runScript, ScriptError } from './lib/run-script.mjs';

const USAGE = `
Adds to package-lock.json the platforms that a registry mirror left out, so that a lock made here installs elsewhere.
Run it after a change of dependencies; what it adds says version and platform, and npm fetches the rest.

  node scripts/complete-lock.mjs
  node scripts/complete-lock.mjs --check    writes nothing; exit code 1 when a platform is missing
`;

const SYSTEMS = 'android|darwin|freebsd|linux|openharmony|win32';
const PROCESSORS = 'arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64';
const PLATFORM = new RegExp(`-(?<os>${SYSTEMS})-(?<cpu>${PROCESSORS})(?:-(?<abi>\\w+))?$`);
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', glibc: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** The entries that a lock lacks: optional dependencies, named for a platform, of packages that it has. */
export function missingPlatforms({ packages }) {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .map(([name, version]) => ({
        path: `node_modules/${name}`,
        platform: PLATFORM.exec(name),
        version,
      }))
      .filter(({ path, platform }) => platform !== null && !(path in packages))
      .map(({ path, platform, version }) => [path, toEntry(platform.groups, version, dev)]),
  );
}

/** An entry with the fields, and in the order, that npm gives it. */
function toEntry({ os, cpu, abi }, version, dev) {
  if (!/^\d/.test(version))
    throw new ScriptError(`A platform's package has an exact version, but got: ${version}.`);
  return {
    version,
    cpu: [cpu],
    ...(dev === true && { dev: true }),
    ...(abi in LIBC && os === 'linux' && { libc: [LIBC[abi]] }),
    optional: true,
    os: [os],
  };
}

await runScript(import.meta.url, USAGE, (argv) => {
  refuseUnknown(argv, ['--check']);
  const file = join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPlatforms(lock);
  for (const [path, entry] of missing) {
    console.log(`${path.slice('node_modules/'.length)} ${entry.version}`);
    lock.packages[path] = entry;
  }
  if (argv.includes('--check')) return missing.length === 0 ? 0 : 1;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  return 0;
});
