import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { HttpRefusal } from '../http/http-refusal.js';
import type { Route, Routes } from '../http/http-handler.js';
import { send } from '../http/reply.js';

interface Asset {
  readonly npmPackage: string;
  readonly file: string;
  readonly type: string;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** The files of the query page, as their npm packages hold them. React 18 is the last with a build for browsers. */
const ASSETS: Readonly<Record<string, Asset>> = {
  '/assets/react.js': { npmPackage: 'react', file: 'umd/react.production.min.js', type: SCRIPT },
  '/assets/react-dom.js': {
    npmPackage: 'react-dom',
    file: 'umd/react-dom.production.min.js',
    type: SCRIPT,
  },
  '/assets/graphiql.js': { npmPackage: 'graphiql', file: 'graphiql.min.js', type: SCRIPT },
  '/assets/graphiql.css': { npmPackage: 'graphiql', file: 'graphiql.min.css', type: STYLE },
};

const CACHE_SECONDS = 3_600;
const require = createRequire(import.meta.url);

/** One route for each file. A file is read when it is first asked for, and kept. */
export function createAssetRoutes(): Routes {
  return new Map(Object.entries(ASSETS).map(([path, asset]) => [path, createAssetRoute(asset)]));
}

function createAssetRoute({ npmPackage, file, type }: Asset): Route {
  let bytes: Promise<Buffer> | undefined;
  return {
    methods: ['GET', 'HEAD'],
    async handle(exchange) {
      bytes ??= readFile(join(folderOf(npmPackage), file));
      const body = await bytes.catch((cause: unknown) => {
        throw new HttpRefusal(404, 'NOT_FOUND', `The package ${npmPackage} is not installed.`, {
          cause,
        });
      });
      const headers = { 'content-type': type, 'cache-control': `max-age=${CACHE_SECONDS}` };
      send(exchange, { status: 200, headers, body });
    },
  };
}

function folderOf(npmPackage: string): string {
  return dirname(require.resolve(`${npmPackage}/package.json`));
}
