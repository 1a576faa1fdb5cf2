// The site as a USB stick and a kiosk have it (`--offline`): opened from a disk, without any network, under a path with spaces. One walk
// through all of it; no request may fail and nothing may be complained of.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTo } from './site.mjs';
import { launch, watched } from './chromium.mjs';

let browser, folder, origin;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pusaka-disk-'));
  buildTo(join(folder, 'stik USB nomor #1'), join(folder, 'social'), '--offline');
  origin = pathToFileURL(join(folder, 'stik USB nomor #1')).href;
  browser = await launch();
});
after(async () => { await browser?.close(); if (folder) rmSync(folder, { recursive: true }); });

/** Where everything is that one does on the way. A link of the head is known by the folder that it leads to. */
const head = (page, folder) => Promise.all([page.waitForURL(`**/${folder}/**`), page.locator(`header nav a[href*="${folder}/"]`).first().click()]);
const still = (page) => page.waitForLoadState('networkidle');
/** A part of the scan is shown, and its tiles have come. */
const looked = (page) => page.waitForFunction(() => !document.querySelector('dialog.look')?.classList.contains('waiting') && document.querySelector('dialog.look canvas'));

const steps = {
  home: async (page) => {
    await page.goto(`${origin}/index.html`);
    assert.ok(await page.locator('main img').count() > 2);
    assert.ok(await page.evaluate(() => [...document.images].filter((one) => one.complete).every((one) => one.naturalWidth > 0)));
  },
  browse: async (page) => {
    await head(page, 'browse');
    const all = await page.locator('.wall > li').count();
    await page.locator('.sieve').evaluate((box) => { box.open = true; });
    await page.locator('.sieve .facet li a[href*="types/"]').first().click();
    await page.waitForURL('**/types/**');
    assert.ok(await page.locator('.wall > li').count() > 0 && all > 0);
    await page.locator('.wall a').first().click();
    await page.waitForURL('**/items/**');
  },
  viewer: async (page) => {
    await page.goto(`${origin}/items/cerita-dari-tepian/2/index.html`);
    await page.click('[data-look]');
    await looked(page);
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('+');
    await still(page);
    await page.keyboard.press('PageDown');
    await page.waitForURL(/\/[34]\/index\.html/);
    await looked(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog.look[open]'));
  },
  search: async (page) => {
    await head(page, 'search');
    await page.locator('#cari').pressSequentially('meranti kapak');
    await page.locator('.on-pages a[href*="/cerita-dari-tepian/6/"]').click();
    await page.waitForSelector('.marked i');
    assert.equal(await page.locator('.marked i').count(), 2);
    await page.goBack();
    await page.locator('#cari').fill('prahu');
    await page.waitForFunction(() => /“perahu”/.test(document.querySelector('.told').textContent));
    assert.ok(await page.locator('.hit mark').count() > 0);
  },
  map: async (page) => {
    await head(page, 'map');
    await page.locator('.map [data-zoom="2"]').click();
    await page.locator('.spots h3 a').first().click();
    await page.waitForURL('**/places/**');
  },
  timeline: async (page) => {
    await head(page, 'timeline');
    await page.locator('.jump .years a').last().click();
    await page.locator('.when .title a').first().click();
    await page.waitForURL('**/items/**');
  },
  story: async (page) => {
    await page.goto(`${origin}/exhibits/kota-di-dalam-saku/index.html`);
    await page.locator('.step').nth(2).scrollIntoViewIfNeeded();
    await page.waitForSelector('.sheet .part.there');
  },
  quiz: async (page) => {
    await page.goto(`${origin}/campaigns/kuis-tepi-sungai/index.html`);
    await page.locator('[data-right]:visible .answers button').first().click();
    assert.match(await page.locator('.quiz-bar .told').textContent(), /\S/);
  },
  surprise: async (page) => {
    await page.goto(`${origin}/surprise/index.html`);
    await page.locator('.wall a').first().click();
    await page.waitForURL('**/items/**');
  },
};

for (const [width, height] of [[1280, 900], [360, 740]]) {
  test(`all of the site from a disk, ${width} pixels`, async () => {
    const context = await browser.newContext({ viewport: { width, height }, offline: true });
    const { page, faults } = await watched(context, origin);
    for (const [name, walk] of Object.entries(steps)) {
      await walk(page).catch((error) => { throw new Error(`${name}, at ${page.url()}: ${error.message}`); });
      await still(page);
      // Chromium lets no face be preloaded from a disk, and says so; they come by their own way, as pages.test.mjs sees.
      assert.deepEqual(faults.splice(0).filter((fault) => !/\.woff2|net::ERR_FAILED/.test(fault)), [], name);
    }
    await context.close();
  });
}
