// Every kind of page, in both languages, light and dark: no violation of accessibility, no fault, no foreign request,
// no sideways scroll, no layout shift, whole without JavaScript.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build, kinds, languages, publicFolder, serve, socialFolder } from './site.mjs';
import { colours, launch, rules, shown, violations, walk } from './chromium.mjs';
import { inModes } from './modes.mjs';

let browser, site;
before(async () => { build(); site = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

/** Every kind of page in both languages. */
const visits = () => Object.entries(kinds()).flatMap(([kind, path]) => Object.entries(languages).map(([lang, prefix]) => [`${kind} ${lang}`, `${site.origin}/${prefix}${path}`]));
const each = (settings, look, prepare) => walk(browser, site.origin, settings, visits(), look, prepare);

/** Adds up in `window.shift` how much moves on a page that is being read. */
const shifts = (page) => page.addInitScript(() => {
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
});

test('axe finds nothing, in the light and in the dark', async () => {
  assert.deepEqual(await each({ viewport: { width: 1280, height: 900 }, bypassCSP: true }, async (page, wrong) => {
    for (const found of await violations(page, { runOnly: rules })) wrong(found);
    // The dark has other colours and nothing else.
    await shown(page, { colorScheme: 'dark' });
    for (const found of await violations(page, { runOnly: colours })) wrong(`dark: ${found}`);
    await page.emulateMedia({ colorScheme: 'light' });
  }), []);
});

test('axe finds nothing on a phone of 360 pixels', async () => {
  assert.deepEqual(await each({ viewport: { width: 360, height: 740 }, bypassCSP: true }, async (page, wrong) => {
    for (const found of await violations(page, { runOnly: rules })) wrong(found);
  }), []);
});

test('in forced colours, in high contrast and four times as large every page is whole', async () => {
  const settings = { viewport: { width: 1280, height: 900 }, bypassCSP: true };
  const each = Object.entries(kinds()).map(([kind, path]) => [kind, `${site.origin}/${path}`]);
  assert.deepEqual(await walk(browser, site.origin, settings, each, (page, wrong) => inModes(page, wrong, ['1280 pixels at 400 %', 'forced colours', 'high contrast'])), []);
});

test('strict policy, no fault, no shift, no sideways scroll on a phone of 320 pixels', async () => {
  assert.deepEqual(await each({ viewport: { width: 320, height: 740 } }, async (page, wrong, { response }) => {
    await page.evaluate(() => document.fonts.ready);
    await setTimeout(150);
    // What was sent, not what a script has made of it: moving a thing through the object model is within the policy.
    const seen = await page.evaluate((html) => ({
      shift: window.shift, wide: document.documentElement.scrollWidth, h1: document.querySelectorAll('h1').length,
      policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
      inline: new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[style], style, script:not([src]):not([type="application/ld+json"])').length,
    }), await response.text());
    if (seen.shift > 0.02) wrong(`layout shift ${seen.shift}`);
    if (seen.wide > 320) wrong(`${seen.wide} pixels wide`);
    if (seen.h1 !== 1) wrong(`${seen.h1} h1`);
    if (seen.inline) wrong(`${seen.inline} inline scripts or styles`);
    if (!/default-src 'none'|default-src 'self'/.test(seen.policy) || /unsafe/.test(seen.policy)) wrong(`policy ${seen.policy}`);
  }, async (page) => {
    // Faces come a moment late, as they do over a slow line.
    await page.route('**/*.woff2', async (route) => { await setTimeout(30); await route.continue(); });
    await shifts(page);
  }), []);
});

test('over a slow line, where pages come in piece by piece and pictures late, nothing that is shown moves', async (t) => {
  const slow = await serve(publicFolder, true);
  t.after(() => slow.close());
  for (const [lang, width] of [['id', 320], ['en', 1280]]) {
    const each = Object.entries(kinds()).map(([kind, path]) => [`${kind}, ${width} pixels`, `${slow.origin}/${languages[lang]}${path}`]);
    assert.deepEqual(await walk(browser, slow.origin, { viewport: { width, height: 800 } }, each, async (page, wrong) => {
      await setTimeout(500);
      const seen = await page.evaluate(() => window.shift);
      if (seen > 0.02) wrong(`layout shift ${seen}`);
    }, shifts), []);
  }
});

test('whole without JavaScript: words, pictures and links are there', async () => {
  assert.deepEqual(await each({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page, wrong) => {
    const seen = await page.evaluate(() => ({
      text: document.querySelector('main').innerText.trim().length,
      // What is for paper alone is not shown here.
      small: [...document.querySelectorAll('img:not([loading=lazy])')].filter((image) => image.checkVisibility()).map((image) => image.getBoundingClientRect()).filter((box) => box.width < 8 || box.height < 8).length,
      // Buttons that only a script can answer are rightly hidden, and so is the place of what it finds.
      hidden: [...document.querySelectorAll('[hidden]:not(.seek *)')].filter((one) => [...one.childNodes].some((child) => child.textContent.trim() && child.nodeName !== 'BUTTON')).length,
    }));
    if (seen.text < 40) wrong('almost no text');
    if (seen.small) wrong('an eager picture has no size');
    if (seen.hidden) wrong('something is hidden for want of a script');
  }), []);
});

test('the first row of scans is on the first screen of a phone, each in its own proportion', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/`, { waitUntil: 'load' });
  const tops = await page.locator('main img').evaluateAll((images) => images.slice(0, 2).map((image) => image.getBoundingClientRect().top));
  assert.ok(tops[0] < 740, `the first scan begins at ${tops[0]}`);
  await page.goto(`${site.origin}/browse/`, { waitUntil: 'load' });
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
