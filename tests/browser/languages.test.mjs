// A site in three languages, the third by adding one file and read from right to left: every kind of page is laid out, accessible,
// and whole in each mode that a reader may have chosen.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { planned, program, repo, serve } from './site.mjs';
import { launch, walk, watched } from './chromium.mjs';
import { inModes, modes } from './modes.mjs';

const folder = join(repo, 'target/browser-three');
const content = join(repo, 'tests/sites/three-languages/content');
let browser, site;
before(async () => {
  execFileSync(program, [
    'build', '--content', content, '--out', join(folder, 'public'), '--social', join(folder, 'social'),
    '--cache', join(folder, 'cache'), '--date', '2026-11-22', '--lang', 'en',
  ], { stdio: ['ignore', 'pipe', 'inherit'] });
  [site, browser] = [await serve(join(folder, 'public')), await launch()];
});
after(async () => { await browser?.close(); site?.close(); });

/** Pages of the third language: every item and notice, and the first two of whatever else there are many of. */
const pages = () => [...planned(content, 'ar')].flatMap(([kind, all]) => all.slice(0, /^(item|notice)/.test(kind) ? all.length : 2));

test('the site has every kind of page that the demonstration has', () => {
  const here = planned(content, 'ar');
  const missing = [...planned(join(repo, 'content'), 'en').keys()].filter((kind) => !here.has(kind));
  assert.deepEqual(missing.filter((kind) => kind !== 'desk'), []);
});

test('right to left: narrow and wide, dark and light, four times as large, in forced colours and high contrast', async () => {
  const visits = pages().map((path) => [path, `${site.origin}/${path}`]);
  assert.ok(visits.length > 60, `${visits.length} pages`);
  assert.deepEqual(await walk(browser, site.origin, { bypassCSP: true }, visits, async (page, wrong, { name: path }) => {
    const seen = await page.evaluate(() => ({ dir: document.dir, lang: document.documentElement.lang }));
    if (seen.dir !== 'rtl' || seen.lang !== 'ar') wrong(`${seen.lang} ${seen.dir}`);
    await inModes(page, wrong, Object.keys(modes), { axe: !path.includes('/embed/') });
  }), []);
});

/** What of a page does not turn round with it: paddings, borders and pictures that stay on their side when the page is read the
 * other way. A part that has a direction of its own keeps it. */
const unturned = (page) => page.evaluate(() => {
  const of = (one) => {
    const at = getComputedStyle(one);
    const side = (side) => [at[`padding${side}`], at[`border${side}Width`]].map((length) => Math.round(parseFloat(length)));
    return { left: side('Left'), right: side('Right'), place: parseFloat(at.objectPosition) };
  };
  const all = [...document.querySelectorAll('body *')].filter((one) => one.closest('[dir]') === document.documentElement && getComputedStyle(one).direction === 'rtl' && one.checkVisibility());
  const before = all.map(of);
  document.documentElement.dir = 'ltr';
  const after = all.map(of);
  document.documentElement.dir = 'rtl';
  const turned = (one, other) => `${one.left}` === `${other.right}` && `${one.right}` === `${other.left}` && one.place + other.place === 100;
  return [...new Set(all.filter((_, at) => !turned(before[at], after[at])).map((one) => `${one.localName}.${one.className?.baseVal ?? one.className}`))];
});

test('right to left: what stands on one side stands on the other', async () => {
  const visits = pages().filter((path) => !path.includes('/embed/')).map((path) => [path, `${site.origin}/${path}`]);
  for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 900 }]) {
    assert.deepEqual(await walk(browser, site.origin, { viewport }, visits, async (page, wrong) => {
      for (const found of await unturned(page)) wrong(found);
    }), []);
  }
});

/** A page of the third language with what went wrong on it. */
async function at(path, settings) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, reducedMotion: 'reduce', ...settings });
  const { page, faults } = await watched(context, site.origin);
  await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
  return { page, faults, close: () => context.close() };
}

test('the navigation begins at the right, numbers and dates have their forms, and every language is one press away', async () => {
  const { page, close } = await at('ar/');
  const box = await page.locator('.head .name').boundingBox();
  assert.ok(box.x > 800, `the name begins at ${box.x}`);
  assert.match(await page.locator('main').innerText(), /تصفّح 9 قطع/);
  assert.equal(await page.locator('.langs a').count(), 2);
  await page.goto(`${site.origin}/ar/items/kitab-doa/`, { waitUntil: 'load' });
  assert.match(await page.locator('main').innerText(), /21 مارس 1875/);
  await close();
});

test('the viewer in Arabic: its first leaf lies at the right, its words are read from there, and it is whole in each mode', async () => {
  const { page, faults, close } = await at('ar/items/surat-jawi/1/');
  await page.click('.stage > .scan');
  await page.waitForSelector('dialog.look[open] .leaves button');
  assert.equal(await page.locator('[data-do=close]').innerText(), 'إغلاق');
  const lefts = await page.locator('.leaves li').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  assert.ok(lefts[0] > lefts[1], `${lefts}`);
  if (!await page.locator('.reading').isVisible()) await page.click('[data-do=text]');
  assert.equal(await page.locator('.reading .text').first().evaluate((text) => getComputedStyle(text).direction), 'rtl');
  const lens = await page.locator('.lens').boundingBox();
  assert.ok((await page.locator('.reading').boundingBox()).x < lens.x, 'the words stand at the left of the scan, where a second column stands');
  const wrong = [];
  await inModes(page, (found) => wrong.push(found), Object.keys(modes), { within: 'dialog' });
  assert.deepEqual([wrong, await unturned(page), faults], [[], [], []]);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await close();
});

test('searching in Arabic: what is found stands from the right, is narrowed by a facet, and is whole in each mode', async () => {
  const { page, faults, close } = await at('ar/search/');
  await page.fill('#cari', 'رسالة');
  await page.waitForSelector('.hit mark');
  assert.ok((await page.locator('.hit a').evaluateAll((all) => all.map((one) => one.href))).some((href) => href.includes('/ar/items/surat-jawi/')));
  const [scan, words] = await page.locator('.hit:has(img)').first().evaluate((hit) => [...hit.children].map((one) => one.getBoundingClientRect().left));
  assert.ok(scan > words, `the picture begins at ${scan}, the words at ${words}`);
  await page.waitForSelector('.facets button');
  const wrong = [];
  await inModes(page, (found) => wrong.push(found), Object.keys(modes));
  assert.deepEqual([wrong, await unturned(page)], [[], []]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.fill('#cari', 'النهر');
  await page.click('.facets button[data-key="types/photograph"]');
  await page.waitForSelector('.facets [aria-pressed=true]');
  assert.ok((await page.locator('.hit h3 a').evaluateAll((all) => all.map((one) => one.href))).every((href) => href.includes('/items/tepian-lama/')));
  await page.click('.facets [aria-pressed=true]');
  // Words of a page lead to it and are marked in it; letters of Jawi are found by those that Arabic has.
  await page.fill('#cari', 'سلامت');
  await page.waitForSelector('.on-pages a');
  assert.deepEqual(await unturned(page), []);
  await page.click('.on-pages a');
  await page.waitForSelector('.text mark');
  assert.match(page.url(), /\/ar\/items\/surat-jawi\/1\//);
  assert.deepEqual(faults, []);
  await close();
});
