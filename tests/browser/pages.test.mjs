// Every kind of page, in both languages, light and dark: no violation of accessibility, no fault, no foreign request,
// no sideways scroll, no layout shift, whole without JavaScript.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build, kinds, languages, publicFolder, serve, socialFolder } from './site.mjs';
import { launch, watched } from './chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser, site;
before(async () => { build(); site = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const each = async (settings, look) => {
  const context = await browser.newContext({ bypassCSP: false, ...settings });
  try {
    for (const [kind, path] of Object.entries(kinds())) {
      for (const [lang, prefix] of Object.entries(languages)) await look(context, `${site.origin}/${prefix}${path}`, `${kind} ${lang}`);
    }
  } finally { await context.close(); }
};

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    const wrong = [];
    await each({ colorScheme, viewport: { width: 1280, height: 900 }, bypassCSP: true }, async (context, url, name) => {
      const { page, faults } = await watched(context, site.origin);
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      for (const v of violations) wrong.push(`${name}: ${v.id}: ${v.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')}`);
      wrong.push(...faults.map((fault) => `${name}: ${fault}`));
      await page.close();
    });
    assert.deepEqual(wrong, []);
  });
}

test('strict policy, no fault, no shift, no sideways scroll on a phone of 320 pixels', async () => {
  const wrong = [];
  await each({ viewport: { width: 320, height: 740 } }, async (context, url, name) => {
    const { page, faults } = await watched(context, site.origin);
    // Faces come a moment late, as they do over a slow line.
    await page.route('**/*.woff2', async (route) => { await setTimeout(30); await route.continue(); });
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    });
    const sent = await (await page.goto(url, { waitUntil: 'networkidle' })).text();
    // What was sent, not what a script has made of it: moving a thing through the object model is within the policy.
    const seen = await page.evaluate((html) => ({
      shift: window.shift, wide: document.documentElement.scrollWidth, h1: document.querySelectorAll('h1').length,
      policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
      inline: new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[style], style, script:not([src]):not([type="application/ld+json"])').length,
    }), sent);
    if (seen.shift > 0.02) wrong.push(`${name}: layout shift ${seen.shift}`);
    if (seen.wide > 320) wrong.push(`${name}: ${seen.wide} pixels wide`);
    if (seen.h1 !== 1) wrong.push(`${name}: ${seen.h1} h1`);
    if (seen.inline) wrong.push(`${name}: ${seen.inline} inline scripts or styles`);
    if (!/default-src 'none'|default-src 'self'/.test(seen.policy) || /unsafe/.test(seen.policy)) wrong.push(`${name}: policy ${seen.policy}`);
    wrong.push(...faults.map((fault) => `${name}: ${fault}`));
    await page.close();
  });
  assert.deepEqual(wrong, []);
});

test('whole without JavaScript: words, pictures and links are there', async () => {
  const wrong = [];
  await each({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (context, url, name) => {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const text = await page.locator('main').innerText();
    if (text.trim().length < 40) wrong.push(`${name}: almost no text`);
    for (const image of await page.locator('img:not([loading=lazy])').all()) {
      const box = await image.boundingBox();
      if (!box || box.width < 8 || box.height < 8) wrong.push(`${name}: an eager picture has no size`);
    }
    if (await page.locator('[hidden]:not([data-script])').count()) wrong.push(`${name}: something is hidden for want of a script`);
    await page.close();
  });
  assert.deepEqual(wrong, []);
});

test('the first row of scans is on the first screen of a phone, each in its own proportion', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
  const tops = await page.locator('main img').evaluateAll((images) => images.slice(0, 2).map((image) => image.getBoundingClientRect().top));
  assert.ok(tops[0] < 740, `the first scan begins at ${tops[0]}`);
  await page.goto(`${site.origin}/browse/`, { waitUntil: 'networkidle' });
  const drawn = await page.locator('.tile .scan:not(.fit) img').evaluateAll((images) => images.map((image) => {
    const box = image.getBoundingClientRect();
    return { off: Math.abs(box.width / box.height / (image.width ? image.getAttribute('width') / image.getAttribute('height') : 1) - 1), src: image.src };
  }));
  assert.ok(drawn.length > 5);
  for (const { off, src } of drawn) assert.ok(off < 0.03, `${src} is drawn ${(off * 100).toFixed(1)} % off its proportion`);
  await context.close();
});

test('the keyboard reaches the skip link first and the content after it', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#/);
  await context.close();
});

test('opened from a disk, gallery and desk are set in their own faces', async () => {
  for (const folder of [publicFolder, socialFolder]) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href, { waitUntil: 'load' });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const face = async () => {
      const { root } = await devtools.send('DOM.getDocument');
      const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
      return (await devtools.send('CSS.getPlatformFontsForNode', { nodeId })).fonts[0].familyName;
    };
    for (let left = 40; left && !/^Source Serif/.test(await face()); left -= 1) await setTimeout(50);
    assert.match(await face(), /^Source Serif/, folder);
    await page.close();
  }
});
