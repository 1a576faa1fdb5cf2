// A site in three languages, the third by adding one file and read from right to left: every kind of page is laid out, accessible,
// and whole in each mode that a reader may have chosen.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, repo, serve } from './site.mjs';
import { launch, watched } from './chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

const modes = [
  ['360 pixels, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['1280 pixels', { viewport: { width: 1280, height: 900 } }],
  ['1280 pixels at 400 %', { viewport: { width: 320, height: 225 } }],
  ['forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' }],
  ['high contrast', { viewport: { width: 1280, height: 900 }, contrast: 'more' }],
];

for (const [name, settings] of modes) {
  test(`right to left: ${name}`, async () => {
    const context = await browser.newContext({ ...settings, bypassCSP: true });
    const wrong = [];
    for (const path of pages()) {
      const { page, faults } = await watched(context, site.origin);
      await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
      const seen = await page.evaluate(() => ({ dir: document.dir, lang: document.documentElement.lang, over: document.documentElement.scrollWidth - innerWidth }));
      if (seen.dir !== 'rtl' || seen.lang !== 'ar') wrong.push(`${path}: ${seen.lang} ${seen.dir}`);
      if (seen.over > 0) wrong.push(`${path}: ${seen.over} pixels too wide`);
      if (!path.includes('/embed/')) {
        await page.evaluate(axe);
        // Forced colours are the reader's own.
        const { violations } = await page.evaluate((forced) => window.axe.run(document, { preload: false, rules: forced ? { 'color-contrast': { enabled: false } } : {}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }), settings.forcedColors === 'active');
        for (const v of violations) wrong.push(`${path}: ${v.id}: ${v.nodes.map((node) => node.html.slice(0, 120)).slice(0, 2).join(' | ')}`);
      }
      wrong.push(...faults.map((fault) => `${path}: ${fault}`));
      await page.close();
    }
    assert.deepEqual(wrong, []);
    await context.close();
  });
}

test('the navigation begins at the right, numbers have their forms, and every language is one press away', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/ar/`, { waitUntil: 'load' });
  const box = await page.locator('.head .name').boundingBox();
  assert.ok(box.x > 800, `the name begins at ${box.x}`);
  assert.match(await page.locator('main').innerText(), /تصفّح 3 قطع/);
  assert.equal(await page.locator('.langs a').count(), 2);
  await context.close();
});
