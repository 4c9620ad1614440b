import { existsSync } from 'node:fs';
import { it } from '@jest/globals';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is on this machine; null: there is none. */
export const BROWSER =
  [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path)) ??
  null;

/** `it` where a browser is at hand, else a skip that says so. CI installs one and counts a skip as a failure. */
export function itInBrowser(name: string, work: () => Promise<void>): void {
  if (BROWSER === null)
    it.skip(`${name} (skipped: no Chromium here; set CHROMIUM to its path)`, work);
  else it(name, work, 60_000);
}
