// Debian's Chromium through playwright-core, quiet and without a network of its own.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { slowness } from './site.mjs';

export const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--hide-scrollbars',
];

export const launch = (options = {}) => chromium.launch({ executablePath: '/usr/bin/chromium', args: flags, ...options });

/** What the browser tells of a transition between pages that it gave up because one came too soon or too late: even where no script runs. */
const GIVEN_UP = /^Transition was (aborted|skipped)/;

/** A page that keeps what went wrong: console errors, failed requests, requests to hosts other than these. What the page let go of by itself, for
 * it went on to another address or knew enough of a recording, is no fault. */
export async function watched(context, origins) {
  const page = await context.newPage();
  if (slowness > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const faults = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  page.on('pageerror', ({ message }) => { if (!GIVEN_UP.test(message)) faults.push(`error: ${message}`); });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (![origins].flat().some((origin) => url.startsWith(origin)) && !url.startsWith('data:')) faults.push(`foreign: ${url}`);
  });
  page.on('response', (response) => { if (response.status() >= 400 && !response.url().endsWith('404.html')) faults.push(`${response.status()}: ${response.url()}`); });
  return { page, faults };
}

/** Looks at every [name, address] on two pages that go from one to the next, for a new page costs more than the look at it, and
 * gives what was wrong. `look(page, name, response)` adds to that by `wrong(text)`; `prepare(page)` comes before the first. */
export async function walk(browser, origin, settings, visits, look, prepare = async () => undefined) {
  const context = await browser.newContext(settings);
  const [left, all] = [visits.entries(), []];
  const lane = async () => {
    const { page, faults } = await watched(context, origin);
    await prepare(page);
    for (const [at, [name, address]] of left) {
      const found = all[at] = [];
      const response = await page.goto(address, { waitUntil: 'load' });
      await look(page, (text) => found.push(`${name}: ${text}`), { response, name });
      found.push(...faults.splice(0).map((fault) => `${name}: ${fault}`));
    }
  };
  try { await Promise.all([lane(), lane()]); } finally { await context.close(); }
  return all.flat();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Shows a page as another reader has chosen, and waits until its colours have changed. */
export async function shown(page, media) {
  await page.emulateMedia(media);
  await page.evaluate(async () => {
    const drawn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const rested = drawn.then(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
    // A browser that does not draw just now lets nobody wait for ever.
    await Promise.race([rested, new Promise((done) => setTimeout(done, 3000))]);
  });
}

/** What axe finds on a page as it is now; the context needs `bypassCSP`. */
export async function violations(page, options = {}) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const { within, ...rest } = options;
  const found = await page.evaluate(([within, options]) => window.axe.run(within ?? document, options).then((all) => all.violations.map((one) => ({ id: one.id, nodes: one.nodes.map((node) => node.html.slice(0, 160)) }))),
    [within, { preload: false, resultTypes: ['violations'], ...rest }]);
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).join(' | ')}`);
}

/** What the law and good habit ask for. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those that depend on colours. */
export const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
