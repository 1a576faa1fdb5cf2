// The staff's desk opened from the disk: captions, copy buttons, no network, no violation.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, socialFolder } from './site.mjs';
import { launch, watched } from './chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const desk = pathToFileURL(join(socialFolder, 'index.html')).href;
let browser;
before(async () => { build(); browser = await launch(); });
after(() => browser?.close());

for (const colorScheme of ['light', 'dark']) {
  test(`the desk has no violation and makes no request to a host, ${colorScheme}`, async () => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 360, height: 740 } });
    const { page, faults } = await watched(context, 'file://');
    await page.goto(desk, { waitUntil: 'load' });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { preload: false }));
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`), []);
    assert.deepEqual(faults, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
    await context.close();
  });
}

test('a copy button gives the very caption', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied.push(text); } }, configurable: true });
  });
  await page.goto(desk);
  const caption = page.locator('textarea:visible').first();
  const text = await caption.inputValue();
  assert.ok(text.length > 40);
  await caption.locator('xpath=following::button[1]').click();
  assert.deepEqual(await page.evaluate(() => window.copied), [text]);
  await context.close();
});

test('every caption fits and every picture of the desk stands in the kit', async () => {
  const html = readFileSync(join(socialFolder, 'index.html'), 'utf8');
  assert.ok((html.match(/<textarea/g) ?? []).length >= 100);
  assert.ok(!/<img[^>]+src="(?:https?:|\.\.\/)/.test(html));
});
