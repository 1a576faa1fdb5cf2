// The viewer as visitors use it: the demonstration's largest map by mouse, finger and keyboard, a book two pages at a time in
// either direction, from a disk, without JavaScript. Not one request may fail, and nothing may move that should stand.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, itemWith, publicFolder, repo, serve } from './site.mjs';
import { launch, watched } from './chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const book = 'items/cerita-dari-tepian';
let browser, site, map;
before(async () => { build(); site = await serve(); browser = await launch(); map = `items/${itemWith(/^type: map/m)}/`; });
after(async () => { await browser?.close(); site?.close(); });

/** A page with the viewer open, unless `by` is nothing, what went wrong, and the addresses of pictures that were asked for. */
async function looking(path, { by = 'click', origin = site.origin, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const { page, faults } = await watched(context, origin);
  const asked = [];
  page.on('request', (request) => { if (request.resourceType() === 'image') asked.push(request.url()); });
  count(page);
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  if (by === 'Enter') { await page.focus('.stage > .scan'); await page.keyboard.press('Enter'); }
  if (by === 'click') await page.click('.stage > .scan');
  if (by === 'tap') await page.tap('[data-look]');
  if (by !== 'nothing') await page.waitForSelector('dialog.look[open]');
  await settled(page);
  return { context, page, faults, asked };
}

/** Keeps how many requests are under way, and when the last one ended. */
function count(page) {
  page.flight = { open: 0, last: Date.now() };
  const step = (by) => () => { page.flight.open += by; page.flight.last = Date.now(); };
  page.on('request', step(1));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, step(-1));
}

/** The view has come to rest and its pictures are there. */
async function settled(page) {
  await page.waitForTimeout(150);
  while (page.flight.open > 0 || Date.now() - page.flight.last < 100) await page.waitForTimeout(25);
}

const region = (page) => (/xywh=pct:([\d.,]+)/.exec(decodeURIComponent(page.url()))?.[1] ?? '').split(',').map(Number);

test('a map of forty megapixels by mouse: wheel, drag, buttons, scale, a link to the very part; no request fails', async () => {
  const { context, page, faults, asked } = await looking(map);
  const lens = await page.locator('.lens').boundingBox();
  const [x, y] = [lens.x + lens.width / 2, lens.y + lens.height / 2];
  assert.match(await page.textContent('.scale b'), /^\d+ cm$/);
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 6; turn += 1) { await page.mouse.wheel(0, -240); await page.waitForTimeout(60); }
  await settled(page);
  const [, , wide] = region(page);
  assert.ok(wide > 0 && wide < 60, `${wide}`);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  const moved = region(page);
  await page.mouse.dblclick(x, y);
  await settled(page);
  assert.ok(region(page)[2] < moved[2]);
  for (let press = 0; press < 8; press += 1) await page.click('[data-do=in]');
  await settled(page);
  assert.ok(asked.length > 3 && new Set(asked).size === asked.length, 'no picture is asked for twice');
  assert.match(await page.textContent('.scale b'), /^\d+ mm$/);
  await page.click('[data-do=copy]');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.startsWith('https://') && copied.endsWith(new URL(page.url()).hash), copied);
  await page.click('[data-do=rotate]');
  await page.click('[data-do=home]');
  await settled(page);
  assert.deepEqual(region(page), [0]);
  await page.click('[data-do=close]');
  await page.waitForFunction(() => !location.hash);
  assert.deepEqual(faults, []);
  await context.close();
});

test('by keyboard: Enter opens, keys move, the address opens there again, Escape goes back to where one was', async () => {
  const { context, page, faults } = await looking(map, { by: 'Enter' });
  for (const key of ['+', '+', '+', 'ArrowRight', 'ArrowDown']) { await page.keyboard.press(key); await settled(page); }
  const [left, top, width] = region(page);
  assert.ok(left > 30 && top > 30 && width < 35, `${left} ${top} ${width}`);
  const address = page.url();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !location.hash && document.activeElement?.matches('.stage > .scan'));
  const again = await context.newPage();
  count(again);
  await again.goto(address);
  await again.waitForSelector('dialog.look[open]');
  await settled(again);
  await again.keyboard.press('r');
  await again.keyboard.press('r');
  await again.keyboard.press('r');
  await again.keyboard.press('r');
  await settled(again);
  const seen = region(again);
  for (const [at, value] of [left, top, width].entries()) assert.ok(Math.abs(seen[at] - value) < 1, `${seen} for ${region(page)}`);
  await again.keyboard.press('Escape');
  await again.waitForFunction(() => !location.hash);
  assert.deepEqual(faults, []);
  await context.close();
});

/** What fingers do, as the browser is told by a screen. */
async function touch(page, ...frames) {
  const devtools = await page.context().newCDPSession(page);
  for (const [at, points] of frames.entries()) {
    await devtools.send('Input.dispatchTouchEvent', { type: at === 0 ? 'touchStart' : 'touchMove', touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    await page.waitForTimeout(16);
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await settled(page);
}

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test('by finger: two spread to look closer, one moves, and over a whole page one turns it', async () => {
  const { context, page, faults } = await looking(map, { by: 'tap', ...phone });
  await touch(page, [[160, 300], [200, 300]], [[130, 300], [230, 300]], [[90, 300], [270, 300]], [[40, 300], [320, 300]]);
  const [left, , width] = region(page);
  assert.ok(width < 60, `${width}`);
  await touch(page, [[250, 300]], [[200, 300]], [[120, 300]], [[90, 300]]);
  assert.ok(region(page)[0] > left);
  assert.deepEqual(faults, []);
  await page.goto(`${site.origin}/${book}/4/`);
  await page.tap('[data-look]');
  await page.waitForSelector('dialog.look[open]');
  await settled(page);
  await touch(page, [[280, 350]], [[220, 350]], [[120, 352]], [[80, 352]]);
  assert.match(page.url(), /\/5\//);
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector('dialog.look[open]'));
  assert.match(page.url(), /\/4\/(index\.html)?$/);
  // The page itself turns by a stroke too.
  await page.locator('.stage > .scan').scrollIntoViewIfNeeded();
  const scan = await page.locator('.stage > .scan').boundingBox();
  const y = Math.max(scan.y, 0) + 60;
  await touch(page, [[280, y]], [[220, y]], [[120, y + 2]], [[80, y + 2]]);
  await page.waitForURL(/\/5\//);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a book lies open two pages at a time, the cover alone, with its words beside it', async () => {
  const { context, page, faults } = await looking(`${book}/`);
  const open = () => page.locator('.leaves [aria-current] .number').allTextContents();
  assert.deepEqual(await open(), ['1']);
  await page.keyboard.press('PageDown');
  await settled(page);
  assert.deepEqual(await open(), ['2', '3']);
  await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.deepEqual(await open(), ['4', '5']);
  assert.match(await page.textContent('.now'), /4.5 dari 15/);
  const words = readFileSync(join(repo, 'content/items/cetakan/cerita-dari-tepian/text/04.md'), 'utf8').match(/\p{L}{6,}/u)[0];
  assert.ok((await page.locator('.reading').innerText()).includes(words));
  await page.keyboard.press('t');
  assert.ok(await page.locator('.reading').isHidden());
  await page.locator('.leaves button', { hasText: '10' }).click();
  await settled(page);
  assert.deepEqual(await open(), ['10', '11']);
  for (let turn = 0; turn < 2; turn += 1) { await page.keyboard.press('PageDown'); await settled(page); }
  // The strip of the page showed twelve; the others were read from their pages.
  assert.deepEqual(await open(), ['14', '15']);
  assert.ok(await page.isDisabled('[data-do=next]'));
  await page.click('[data-do=pair]');
  await settled(page);
  assert.deepEqual(await open(), ['14']);
  assert.match(page.url(), /#page=14$/);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => /cerita-dari-tepian\/(index\.html)?$/.test(location.pathname));
  assert.deepEqual(faults, []);
  await context.close();
});

test('a page of a book that did not come is asked for again when one turns back to it', async () => {
  const { context, page, faults } = await looking(`${book}/`);
  let gone = true;
  await page.route(/cerita-dari-tepian\/12\/(index\.html)?$/, (route) => (gone ? route.abort() : route.continue()));
  const words = readFileSync(join(repo, 'content/items/cetakan/cerita-dari-tepian/text/12.md'), 'utf8').match(/\p{L}{6,}/u)[0];
  const read = async (act) => { await act; await settled(page); return (await page.locator('.reading').innerText()).includes(words); };
  assert.ok(!await read(page.locator('.leaves button', { hasText: '12' }).click()));
  gone = false;
  await read(page.keyboard.press('PageUp'));
  assert.ok(await read(page.keyboard.press('PageDown')));
  assert.match(await page.textContent('.now'), /12.13 dari 15/);
  assert.deepEqual(faults.filter((fault) => !/\/12\/|ERR_FAILED/.test(fault)), []);
  await context.close();
});

test('a book that runs from right to left has its first page on the right, and its keys the other way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'viewer-'));
  const content = join(folder, 'content');
  cpSync(join(repo, 'content/site.yaml'), join(content, 'site.yaml'));
  cpSync(join(repo, 'content/items/cetakan/cerita-dari-tepian'), join(content, 'items/cetakan/cerita-dari-tepian'), { recursive: true });
  const record = join(content, 'items/cetakan/cerita-dari-tepian/item.yaml');
  writeFileSync(record, `${readFileSync(record, 'utf8')}\nreading_direction: rtl\n`);
  // What the record points at is not there, which is told; the book is.
  spawnSync(join(repo, 'target/release/pusaka'), ['build', '--keep-going', '--content', content, '--out', join(folder, 'public'), '--social', join(folder, 'social'), '--cache', join(repo, '.pusaka/cache'), '--date', '2026-11-22'], { stdio: 'ignore' });
  const other = await serve(join(folder, 'public'));
  const { context, page, faults } = await looking(`${book}/2/`, { origin: other.origin });
  const first = await page.locator('.leaves li').evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().left));
  assert.ok(first[0] > first[1], 'the strip runs from the right');
  await page.keyboard.press('ArrowLeft');
  await settled(page);
  assert.match(await page.textContent('.now'), /4.5 dari 15/);
  // Page 4 lies on the right: what is near the right edge is part of it.
  const lens = await page.locator('.lens').boundingBox();
  await page.mouse.move(lens.x + lens.width * 0.7, lens.y + lens.height / 2);
  for (let turn = 0; turn < 8; turn += 1) { await page.mouse.wheel(0, -240); await page.waitForTimeout(60); }
  await settled(page);
  assert.match(page.url(), /cerita-dari-tepian\/4\//);
  assert.deepEqual(faults, []);
  await context.close();
  other.close();
  rmSync(folder, { recursive: true });
});

for (const [name, options] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, phone, 'forced colours': { forcedColors: 'active' } })) {
  test(`the viewer is open to all, ${name}`, async () => {
    const { context, page, faults } = await looking(`en/${book}/3/`, { bypassCSP: true, by: options.hasTouch ? 'tap' : 'click', ...options });
    if (options.hasTouch) await page.tap('[data-do=text]');
    await settled(page);
    assert.ok(await page.locator('.reading').isVisible());
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run('dialog', { preload: false }));
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`), []);
    const small = await page.locator('dialog button:visible').evaluateAll((all) => all.filter((one) => one.offsetWidth < 40 || one.offsetHeight < 40).map((one) => one.outerHTML));
    assert.deepEqual(small, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= (options.viewport?.width ?? 1280));
    assert.deepEqual(faults, []);
    await context.close();
  });
}

/** A word, the size of the scan and the box of the word as a file says; PAGE tells only of lines here, and the word lies within its own. */
const read = [
  { format: 'ALTO', at: `${book}/6/`, word: 'meranti', scan: [1148, 1708], box: [592, 973, 134, 33], least: 0.95 },
  { format: 'PAGE', at: 'items/surat-tanjung-raman-1923/', word: 'songket', scan: [1780, 2220], box: [305, 855, 1063, 66], least: 0.1 },
  { format: 'hOCR', at: 'items/karcis-perahu-1928/', word: 'penumpang', scan: [1540, 780], box: [406, 231, 159, 33], least: 0.95 },
];

for (const { format, at, word, scan: [across, down], box: [left, top, width, height], least } of read) {
  test(`a word of a file in ${format} is marked where it stands on the scan, on the page and in the viewer`, async () => {
    const { context, page, faults } = await looking(`${at}#kata=${word}`, { by: 'nothing' });
    assert.equal(await page.locator('.marked i').count(), 1);
    const mark = await page.evaluate(() => {
      const [scan, one] = ['.stage > .scan img', '.marked i'].map((what) => document.querySelector(what).getBoundingClientRect());
      return { left: (one.left - scan.left) / scan.width, right: (one.right - scan.left) / scan.width, top: (one.top - scan.top) / scan.height, bottom: (one.bottom - scan.top) / scan.height };
    });
    // A mark lies a little round its word.
    const near = 0.01;
    assert.ok(mark.left > left / across - near && mark.right < (left + width) / across + near, `${JSON.stringify(mark)}`);
    assert.ok(mark.top > top / down - near && mark.bottom < (top + height) / down + near, `${JSON.stringify(mark)}`);
    assert.ok((mark.right - mark.left) * across > width * least && (mark.bottom - mark.top) * down > height * 0.9, `${JSON.stringify(mark)}`);
    await page.click('.stage > .scan');
    await page.waitForSelector('dialog.look .sought', { state: 'attached' });
    assert.equal(await page.locator('dialog.look .sought').count(), 1);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('nothing is fetched before somebody asks, and nothing moves when the viewer comes', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const { page, faults } = await watched(context, site.origin);
  count(page);
  const scripts = [];
  page.on('response', async (response) => { if (response.request().resourceType() === 'script') scripts.push((await response.body()).length); });
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.origin}/${map}`, { waitUntil: 'networkidle' });
  assert.ok(scripts.reduce((sum, size) => sum + size, 0) < 8000, `${scripts}`);
  await page.click('[data-look]');
  await page.waitForSelector('dialog.look[open]');
  await settled(page);
  assert.equal(await page.evaluate(() => window.shift), 0);
  assert.deepEqual(faults, []);
  await context.close();
});

test('from a disk: the viewer opens, and pages turn', async () => {
  const { context, page, faults } = await looking(`${book}/2/index.html`, { origin: pathToFileURL(publicFolder).href });
  await page.keyboard.press('PageDown');
  await page.waitForURL(/\/4\/index\.html/);
  await page.waitForSelector('dialog.look[open]');
  await settled(page);
  assert.match(await page.textContent('.now'), /4.5 dari 15/);
  await page.keyboard.press('+');
  await settled(page);
  assert.match(page.url(), /#.*xywh=pct/);
  // Chromium lets no face be preloaded from a disk; they come by their own way.
  assert.deepEqual(faults.filter((fault) => /^(failed|error|foreign)/.test(fault) && !/\.woff2 /.test(fault)), []);
  await context.close();
});

test('without JavaScript the scan leads to its largest picture', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/${map}`);
  assert.equal(await page.locator('dialog').count(), 0);
  const address = await page.getAttribute('.stage > .scan', 'href');
  assert.equal(await page.getAttribute('[data-look]', 'href'), address);
  const [response] = await Promise.all([page.waitForResponse(/default\.jpg|\.jpg/), page.click('[data-look]')]);
  assert.equal(response.headers()['content-type'], 'image/jpeg');
  await context.close();
});
