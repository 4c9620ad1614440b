/**
 * Who may import what: the layers of the design, the store's adapters, and the home of each npm package. All of it is
 * told from paths alone, so that a new file is judged without being resolved, and `import type` apart from `import`.
 */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** What the queries' side of the store is; the rest of `src/store` opens, observes and migrates. */
const PORT = ['store/graph-store.ts', 'store/cypher.ts'];
const OPENER = 'store/open-store.ts';

const TOP_LEVEL = ['config', 'logger', 'package-files'];
const LOWER_LAYERS = ['domain', 'store', 'queries', 'analytics', 'ingest', 'curation', 'exports'];
const UPPER_LAYERS = ['office', 'jobs', 'graphql', 'server'];

/** Folder or top-level file of `src` to what it may import. What is absent is forbidden. */
export const MAY_IMPORT = {
  domain: [],
  store: ['domain'],
  queries: ['domain', 'port'],
  analytics: ['domain'],
  ingest: ['domain', 'port', 'queries'],
  curation: ['domain', 'types of the port', 'queries', 'ingest', 'analytics'],
  exports: ['domain', 'types of the port', 'queries', 'analytics'],
  office: ['domain', 'port', 'queries'],
  jobs: ['domain', 'port', 'queries', 'analytics', 'exports'],
  graphql: ['domain', 'types of the port', 'queries', 'analytics', 'office', 'jobs'],
  server: ['domain', 'port', 'queries', 'exports', 'jobs', 'graphql', ...TOP_LEVEL],
  cli: [...LOWER_LAYERS, ...UPPER_LAYERS, ...TOP_LEVEL],
  web: [],
  config: ['domain', 'store', 'graphql', 'package-files'],
  logger: ['domain', 'config'],
  'package-files': [],
  index: [...LOWER_LAYERS, ...UPPER_LAYERS, ...TOP_LEVEL],
};

/** npm package to the only places that may import it. One that is not listed has no home yet: give it one here. */
export const PACKAGE_HOMES = {
  '@apollo/server': ['graphql', 'server'],
  '@grafeo-db/js': ['store/embedded'],
  '@resvg/resvg-js': ['exports'],
  'cli-progress': ['cli'],
  commander: ['cli'],
  'csv-parse': ['ingest'],
  dataloader: ['graphql'],
  echarts: ['exports'],
  graphology: ['analytics', 'exports'],
  'graphology-communities-louvain': ['analytics'],
  'graphology-metrics': ['analytics'],
  'graphology-types': ['analytics', 'exports'],
  graphql: ['graphql', 'server'],
  'graphql-jit': ['server'],
  'graphql-query-complexity': ['graphql'],
  'graphql-scalars': ['graphql'],
  'graphql-sse': ['server'],
  'hyparquet-writer': ['exports'],
  jstat: ['analytics'],
  mammoth: ['curation'],
  'ml-levenberg-marquardt': ['analytics'],
  'ml-matrix': ['analytics'],
  'neo4j-driver': ['store/neo4j'],
  parse5: ['curation'],
  pino: ['logger', 'server'],
  'pinyin-pro': ['queries'],
  'pure-rand': ['analytics'],
  'reflect-metadata': ['graphql'],
  'type-graphql': ['graphql'],
  unpdf: ['curation'],
  yaml: ['ingest', 'curation', 'cli'],
  zod: ['ingest', 'curation', 'cli'],
};
const WITHOUT_BUILTINS = ['domain', 'analytics'];

/**
 * Why a file of `src` may not import something, or null when it may. `from` is a path below `src`; `specifier` is
 * what the import names.
 */
export function importFault(from, specifier, isTypeOnly) {
  const zone = zoneOf(from);
  if (!(zone.folder in MAY_IMPORT)) {
    return `src/${zone.folder} has no row in scripts/lint/import-zones.mjs: say there what it may import.`;
  }
  if (isBuiltin(specifier)) return builtinFault(zone);
  const target = targetOf(from, specifier);
  return target === null
    ? packageFault(zone, specifier)
    : folderFault(zone, zoneOf(target), isTypeOnly);
}

/** A place in `src`: `store/embedded/values.ts` is in folder `store`, adapter `store/embedded`. */
function zoneOf(path) {
  const [first, second, ...rest] = path.split('/');
  const folder = first.replace(/\.[cm]?tsx?$/, '');
  return {
    path,
    folder,
    adapter: folder === 'store' && rest.length > 0 ? `store/${second}` : null,
  };
}

/** The path below `src` that a specifier means, or null for a package. */
function targetOf(from, specifier) {
  const source = specifier.replace(/\.([cm]?)js$/, '.$1ts');
  if (source.startsWith('#src/')) return source.slice('#src/'.length);
  return source.startsWith('.') ? posix.join(posix.dirname(from), source) : null;
}

function folderFault(zone, target, isTypeOnly) {
  if (target.path.startsWith('..')) return 'src imports nothing outside src.';
  if (target.adapter !== null && target.adapter !== zone.adapter) {
    if (zone.adapter !== null) return 'Adapters do not know each other.';
    return zone.path === OPENER
      ? null
      : 'Take a GraphStore; only src/store/open-store.ts names an adapter.';
  }
  const allowed = MAY_IMPORT[zone.folder];
  if (target.folder === zone.folder || allowed.includes(target.folder)) return null;
  if (PORT.includes(target.path)) {
    if (allowed.includes('port')) return null;
    if (!allowed.includes('types of the port')) return refusal(zone, allowed);
    return isTypeOnly
      ? null
      : `src/${zone.folder} takes the types of the store's port only: import type.`;
  }
  return refusal(zone, allowed);
}

function refusal({ folder }, allowed) {
  return `src/${folder} may import only: ${allowed.join(', ') || 'nothing'}.`;
}

function builtinFault({ folder }) {
  return WITHOUT_BUILTINS.includes(folder)
    ? `src/${folder} is pure: it imports nothing of Node.`
    : null;
}

function packageFault({ folder, adapter }, specifier) {
  const parts = specifier.split('/');
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const homes = PACKAGE_HOMES[name];
  if (homes === undefined) {
    return `${name} has no home: name the folders that may import it in scripts/lint/import-zones.mjs.`;
  }
  const isHome = homes.includes(folder) || homes.includes(adapter);
  return isHome
    ? null
    : `${name} may be imported only in: ${homes.map((home) => `src/${home}`).join(', ')}.`;
}

/** Refuses imports across the layers, and specifiers such as `../../../x` anywhere. */
export const importZones = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Each layer imports only what lies below it' },
  },
  create(context) {
    const path = posix.normalize(context.filename.replaceAll('\\', '/'));
    const root = `${context.cwd.replaceAll('\\', '/')}/src/`;
    const from = path.startsWith(root) ? path.slice(root.length) : null;
    const check = (source, isTypeOnly) => {
      if (typeof source?.value !== 'string') return;
      const isDeep = source.value.startsWith('../../../');
      const fault = from === null ? null : importFault(from, source.value, isTypeOnly);
      if (isDeep)
        context.report({ node: source, message: 'A path of three or more steps up: use #src/...' });
      if (fault !== null) context.report({ node: source, message: fault });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
      TSExternalModuleReference: (node) => check(node.expression, false),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0], false),
    };
  },
};
