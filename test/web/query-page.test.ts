import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { readConfig } from '#src/config.js';
import { openSourceFolder } from '#src/curation/source-folder.js';
import { createLogger } from '#src/logger.js';
import type { RunningServer } from '#src/server/serve-schema.js';
import { startServer } from '#src/server/start-server.js';
import { openSeededStore } from '../support/seeded-store.js';
import { BROWSER, itInBrowser } from './browser.js';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  if (BROWSER === null) return;
  server = await startServer({
    config: readConfig({ REFORM_GRAPH_STORE: 'memory:', REFORM_GRAPH_PORT: '0' }),
    store: await openSeededStore(),
    quotations: openSourceFolder(null),
    logger: createLogger('silent'),
  });
  browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens the page and notes what goes wrong in it, and where it asks. */
async function openPage(): Promise<{
  readonly page: Page;
  readonly problems: readonly string[];
  readonly hosts: ReadonlySet<string>;
}> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const hosts = new Set<string>();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(server.url);
  return { page, problems, hosts };
}

describe('the query page', () => {
  itInBrowser('asks the flagship question and shows its answer', async () => {
    const { page, problems } = await openPage();
    await page.getByRole('button', { name: /Execute query/ }).click();
    const answer = page.locator('.result-window', { hasText: '杭州跨境电商综试区' });
    await answer.waitFor();
    expect(await answer.textContent()).toMatch(/"attested": 0,\s*"prescribed": 12,/);
    expect(problems).toEqual([]);
  });

  itInBrowser('asks no other host than its own server', async () => {
    const { page, hosts } = await openPage();
    await page.getByRole('button', { name: /Execute query/ }).waitFor();
    const own = [...hosts].filter((host) => host !== '' && host !== new URL(server.url).host);
    expect(own).toEqual([]);
  });
});
