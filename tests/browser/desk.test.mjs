// The staff's desk opened from the disk, used as somebody new to it would: look, filter, copy, download, mark; no network.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, serve, socialFolder } from './site.mjs';
import { colours, launch, shown, violations, watched } from './chromium.mjs';

const desk = pathToFileURL(join(socialFolder, 'index.html')).href;
let browser;
before(async () => { build(); browser = await launch(); });
after(() => browser?.close());

/** A page with the desk, and what its buttons copied. */
async function opened(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied.push(text); } }, configurable: true });
  });
  await page.goto(desk);
  return { context, page };
}

test('the desk has no violation and makes no request to a host, in the light and in the dark', async () => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 740 } });
  const { page, faults } = await watched(context, 'file://');
  await page.goto(desk, { waitUntil: 'load' });
  // Something of everything that can be opened.
  await page.evaluate(() => {
    for (const kind of ['.ahead:not(.thing)', '.thing', '.mark', '.fold']) {
      for (const details of [...document.querySelectorAll(kind)].slice(0, 3)) details.open = true;
    }
  });
  // What is out of sight would begin to change its colours only when axe looks at it.
  await page.addStyleTag({ content: '* { transition: none !important }' });
  for (const [colorScheme, options] of [['light', {}], ['dark', { runOnly: colours }]]) {
    await shown(page, { colorScheme });
    assert.deepEqual(await violations(page, options), [], colorScheme);
  }
  assert.deepEqual(faults, []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
  await context.close();
});

test('only its own style and script run on the desk', async () => {
  const { context, page } = await opened();
  assert.doesNotMatch(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'), /unsafe/);
  assert.ok(await page.locator('#sieve').isVisible(), 'its own script has run');
  assert.equal(await page.locator('.bar .in').evaluate((bar) => getComputedStyle(bar).display), 'flex', 'its own style holds');
  const foreign = await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.foreign = true' }));
    return window.foreign;
  });
  assert.equal(foreign, undefined, 'what a text would bring along does not run');
  await context.close();
});

test('copy buttons give the very caption and the very alternative text', async () => {
  const { context, page } = await opened();
  const caption = page.locator('textarea:visible').first();
  const text = await caption.inputValue();
  assert.ok(text.length > 40);
  await caption.locator('xpath=following::button[1]').click();
  const alt = page.locator('.sheet .copy:visible').first();
  await alt.locator('xpath=following::button[1]').click();
  assert.deepEqual(await page.evaluate(() => window.copied), [text, await alt.textContent()]);
  await context.close();
});

test('a platform and a language can be chosen, and stay chosen', async () => {
  const { context, page } = await opened();
  const shown = () => page.evaluate(() => {
    const visible = (selector, key) => [...new Set([...document.querySelectorAll(selector)].filter((part) => part.checkVisibility()).map((part) => part.dataset[key]))];
    return [visible('.post', 'platform'), visible('.tongue', 'lang')];
  });
  assert.deepEqual((await shown())[1], ['id'], 'the language of the desk first');
  await page.selectOption('#show-platform', 'x');
  await page.selectOption('#show-lang', 'en');
  assert.deepEqual(await shown(), [['x'], ['en']]);
  await page.reload();
  assert.deepEqual(await shown(), [['x'], ['en']]);
  await page.selectOption('#show-platform', '');
  await page.selectOption('#show-lang', '');
  const [platforms, languages] = await shown();
  assert.ok(platforms.length >= 3 && languages.length === 2, `${platforms} ${languages}`);
  await context.close();
});

test('a post is marked with the keyboard, and its line waits until the log has it', async () => {
  const { context, page } = await opened();
  const mark = page.locator('.mark:visible').first();
  const { date, at, platform, item, voice } = await mark.evaluate((details) => ({ ...details.dataset }));
  await mark.locator('summary').focus();
  await page.keyboard.press('Enter');
  const plain = `- {date: ${date}, at: "${at}", platform: ${platform}, item: "${item}", voice: ${voice}}`;
  assert.equal(await mark.locator('[data-line]').textContent(), plain);
  await mark.locator('input[name=url]').fill('https://x.com/lematangpusaka/status/1');
  await mark.locator('.fields button').focus();
  await page.keyboard.press('Enter');
  const line = plain.replace('}', ', url: "https://x.com/lematangpusaka/status/1"}');
  assert.equal(await page.locator('#lines').inputValue(), line);
  await page.reload();
  assert.equal(await page.locator('#lines').inputValue(), line);
  assert.match(await mark.locator('summary').textContent(), /✓/);
  await page.locator('#marked-link a').click();
  await page.locator('#lines').locator('xpath=following::button[1]').click();
  assert.deepEqual(await page.evaluate(() => window.copied), [line]);
  await page.locator('#forget').click();
  assert.ok(await page.locator('#terkirim').isHidden());
  assert.doesNotMatch(await mark.locator('summary').textContent(), /✓/);
  await context.close();
});

test('the picture of a post opens from a disk, and is downloaded under a name that tells what it is from a host', async () => {
  const { context, page } = await opened();
  const link = () => page.locator('.get a:visible').first();
  // No browser downloads one file of a disk for another: it shows it, and what is shown can be saved.
  const [shown] = await Promise.all([context.waitForEvent('page'), link().click()]);
  await shown.waitForLoadState();
  const size = await shown.evaluate(() => { const { naturalWidth, naturalHeight } = document.images[0]; return `${naturalWidth} × ${naturalHeight}`; });
  assert.ok((await link().textContent()).endsWith(size), size);
  const host = await serve(socialFolder);
  await page.goto(host.origin);
  const [download] = await Promise.all([page.waitForEvent('download'), link().click()]);
  assert.equal(download.suggestedFilename(), await link().getAttribute('download'));
  const bytes = readFileSync(await download.path());
  assert.ok(bytes.length > 10_000 && bytes[0] === 0xff && bytes[1] === 0xd8);
  await context.close();
  host.close();
});

test('an item is found by its words, and an address opens what it lies in', async () => {
  const { context, page } = await opened();
  await page.fill('#words', 'songket hijau');
  assert.deepEqual(await page.locator('.thing:visible').evaluateAll((things) => things.map((thing) => thing.id)), ['benda-selendang-songket-hijau']);
  await page.goto(`${desk}#benda-kaghas-lipat-lima`);
  await page.fill('#words', '');
  assert.ok(await page.locator('#benda-kaghas-lipat-lima textarea:visible').count() >= 4);
  await context.close();
});

test('without a script everything can be read, and the file stands alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  copyFileSync(join(socialFolder, 'index.html'), join(folder, 'index.html'));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  // The next days lie open, the others open at a touch.
  assert.ok(await page.locator('#hari textarea:visible').count() >= 4);
  assert.ok(await page.locator('#hari summary:visible').count() >= 8);
  assert.equal(await page.locator('#sieve').isVisible() || await page.locator('#search').isVisible(), false);
  assert.ok(await page.locator('#ditahan li').count() > 0 && await page.locator('#tagar h3').count() === 2);
  assert.equal(await page.locator('.week').first().evaluate((week) => getComputedStyle(week.querySelector('ol')).display), 'grid');
  await context.close();
  rmSync(folder, { recursive: true });
});

test('every picture of the desk stands in the kit, and the desk stays small', async () => {
  const html = readFileSync(join(socialFolder, 'index.html'), 'utf8');
  assert.ok((html.match(/<textarea/g) ?? []).length >= 100);
  const pictures = new Set([...html.matchAll(/<img[^>]+src="([^"]+)"/g)].map((found) => found[1]));
  for (const picture of pictures) assert.ok(statSync(join(socialFolder, decodeURI(picture))).size > 1000, picture);
  assert.ok(html.length < 3_000_000, `${html.length}`);
});
