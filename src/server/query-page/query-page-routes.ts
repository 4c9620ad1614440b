import type { Route, Routes } from '../http/http-handler.js';
import { send } from '../http/reply.js';
import { createAssetRoutes } from './assets.js';
import { FIRST_QUERY } from './first-query.js';
import { PAGE, PAGE_POLICY, PAGE_STYLE, pageScript } from './page.js';

const PAGE_HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** The page on which queries are written and tried, with all its files: nothing comes from another server. */
export function createQueryPageRoutes(): Routes {
  return new Map([
    ['/', createTextRoute('text/html', PAGE)],
    ['/assets/page.css', createTextRoute('text/css', PAGE_STYLE)],
    ['/assets/page.js', createTextRoute('text/javascript', pageScript(FIRST_QUERY))],
    ...createAssetRoutes(),
  ]);
}

function createTextRoute(type: string, body: string): Route {
  const headers = {
    ...PAGE_HEADERS,
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-cache',
  };
  return {
    methods: ['GET', 'HEAD'],
    handle: async (exchange) => send(exchange, { status: 200, headers, body }),
  };
}
