// The machine's Chromium, driven by playwright-core: found, or told to be missing so that its tests are skipped in the open.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const named = process.env.CHROMIUM;

/** Path of the browser, or null. `CHROMIUM` in the environment, when it is set, is the only place looked at. */
export const CHROMIUM: string | null =
  (named === undefined ? USUAL_PLACES : [named]).find(path => existsSync(path)) ?? null;

if (CHROMIUM === null) {
  console.warn(
    'browser tests are skipped: no Chromium found; install the package chromium, or set CHROMIUM to its path',
  );
}

/** Starts it without a window, and without the services that would look for a network. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
