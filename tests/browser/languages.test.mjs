// A site in three languages, the third by adding one file and read from right to left: every kind of page is laid out, accessible,
// and whole in each mode that a reader may have chosen.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { files, repo, serve } from './site.mjs';
import { colours, launch, rules, shown, violations, walk } from './chromium.mjs';

const folder = join(repo, 'target/browser-three');
let browser, site, told;
before(async () => {
  told = execFileSync(join(repo, 'target/release/pusaka'), [
    'build', '--content', join(repo, 'tests/sites/three-languages/content'), '--out', join(folder, 'public'), '--social', join(folder, 'social'),
    '--cache', join(folder, 'cache'), '--date', '2026-11-22', '--lang', 'en',
  ], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  [site, browser] = [await serve(join(folder, 'public')), await launch()];
});
after(async () => { await browser?.close(); site?.close(); });

/** Pages of the third language, one of each kind and every item. */
const pages = () => files(join(folder, 'public/ar'), 'index.html').filter((path) => !/^(people|tags|types|periods)\/./.test(path)).map((path) => `ar/${path}`);

/** How a page is shown, and what axe asks of it there; forced colours are the reader's own, and change nothing but colours. */
const modes = [
  ['360 pixels, dark', { width: 360, height: 740 }, { colorScheme: 'dark' }, rules],
  ['1280 pixels', { width: 1280, height: 900 }, {}, rules],
  ['1280 pixels at 400 %', { width: 320, height: 225 }, {}, undefined],
  ['forced colours', { width: 1280, height: 900 }, { forcedColors: 'active' }, undefined],
  ['high contrast', { width: 1280, height: 900 }, { contrast: 'more' }, colours],
];

test('right to left: narrow and wide, dark and light, four times as large, in forced colours and high contrast', async () => {
  const visits = pages().map((path) => [path, `${site.origin}/${path}`]);
  assert.ok(visits.length > 20);
  assert.deepEqual(await walk(browser, site.origin, { bypassCSP: true }, visits, async (page, wrong, { name: path }) => {
    for (const [name, viewport, media, runOnly] of modes) {
      await page.setViewportSize(viewport);
      await shown(page, { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', ...media });
      const seen = await page.evaluate(() => ({ dir: document.dir, lang: document.documentElement.lang, over: document.documentElement.scrollWidth - innerWidth }));
      if (seen.dir !== 'rtl' || seen.lang !== 'ar') wrong(`${name}: ${seen.lang} ${seen.dir}`);
      if (seen.over > 0) wrong(`${name}: ${seen.over} pixels too wide`);
      if (runOnly && !path.includes('/embed/')) for (const found of await violations(page, { runOnly })) wrong(`${name}: ${found}`);
    }
  }), []);
});

test('the navigation begins at the right, numbers and dates have their forms, and every language is one press away', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/ar/`, { waitUntil: 'load' });
  const box = await page.locator('.head .name').boundingBox();
  assert.ok(box.x > 800, `the name begins at ${box.x}`);
  assert.match(await page.locator('main').innerText(), /تصفّح 3 قطع/);
  assert.equal(await page.locator('.langs a').count(), 2);
  await page.goto(`${site.origin}/ar/items/kitab-doa/`, { waitUntil: 'load' });
  assert.match(await page.locator('main').innerText(), /21 مارس 1875/);
  await context.close();
});
