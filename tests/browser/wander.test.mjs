// Time, place and wandering as visitors use them: the map by mouse, finger and keyboard, the pair under its slider, the timeline, things
// by colour and size, a surprise; and all of it without JavaScript. Not one request may fail.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, itemWith, publicFolder, serve } from './site.mjs';
import { launch, watched } from './chromium.mjs';

let browser, site;
before(async () => { build(); site = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

async function at(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const { page, faults } = await watched(context, site.origin);
  await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
  return { context, page, faults };
}
const marks = (page) => page.locator('.marks:visible a');
const labels = (page) => marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));

for (const [how, width] of [['mouse', 1280], ['finger', 360], ['keys', 1280]]) {
  test(`the map by ${how}: marks that stand for several part until each place leads to its wall`, async () => {
    const { context, page, faults } = await at('en/map/', { viewport: { width, height: 800 }, hasTouch: how === 'finger', isMobile: how === 'finger' });
    const together = page.locator('.marks a[href^="#"]');
    const before = (await labels(page)).length;
    assert.ok(await together.count() > 0, 'some places are too near each other at first');
    for (let step = 0; step < 8 && await together.count(); step += 1) {
      if (how === 'finger') await together.first().tap();
      else if (how === 'mouse') await together.first().click();
      else { await together.first().focus(); await page.keyboard.press('Enter'); }
    }
    assert.ok((await labels(page)).length > before, 'they have parted');
    if (how === 'keys') assert.ok(await page.evaluate(() => document.activeElement.closest('.marks')), 'the focus stays on the map');
    const view = page.locator('.view');
    const zoomed = await page.evaluate(() => document.querySelector('.sheet').clientWidth / document.querySelector('.view').clientWidth);
    assert.ok(zoomed > 1.5, `${zoomed}`);
    await view.focus();
    await page.keyboard.press('0');
    assert.equal((await labels(page)).length, before, 'the whole shows what it showed first');
    await page.locator('.marks a:not([href^="#"])').first().click();
    await page.waitForURL(/places\//);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('a mark that has the focus stays the mark it is while the map moves, and gives the focus to the one it is under when the map shrinks', async () => {
  const { context, page, faults } = await at('en/map/');
  await page.locator('.marks a[href^="#"]').first().focus();
  await page.keyboard.press('Enter');
  const mark = await page.evaluateHandle(() => document.activeElement);
  const left = await page.evaluate(() => {
    const view = document.querySelector('.view');
    window.lost = 0;
    document.addEventListener('focusout', () => { window.lost += 1; });
    const ended = new Promise((done) => view.addEventListener('scrollend', () => requestAnimationFrame(done)));
    view.scrollBy(40, 40);
    return ended.then(() => window.lost);
  });
  assert.equal(left, 0);
  assert.ok(await mark.evaluate((mark) => mark.isConnected && mark === document.activeElement && mark.matches('.marks a')));
  await page.keyboard.press('0');
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('href')), /^#/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('the mouse drags the map, and a drag is no click', async () => {
  const { context, page, faults } = await at('map/');
  await page.locator('[data-zoom="2"]').click();
  const box = await page.locator('.view').boundingBox();
  const before = await page.evaluate(() => document.querySelector('.view').scrollLeft);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 120, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  assert.ok(await page.evaluate(() => document.querySelector('.view').scrollLeft) > before + 80);
  assert.match(page.url(), /map\/$/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('without JavaScript the map stands whole: marks lead to walls or to the list below', async () => {
  for (const width of [360, 1280]) {
    const { context, page, faults } = await at('map/', { javaScriptEnabled: false, viewport: { width, height: 800 } });
    const hrefs = await marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('href')));
    assert.ok(hrefs.length > 0);
    for (const href of hrefs.filter((href) => href.startsWith('#'))) assert.equal(await page.locator(`.spots [id="${href.slice(1)}"]`).count(), 1, href);
    assert.equal(await page.locator('.map .acts').isVisible(), false, 'no button that does nothing');
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('the base map is one small file, and says nothing of places', () => {
  const svg = readFileSync(join(publicFolder, 'map/land.svg'), 'utf8');
  assert.ok(svg.length < 150_000 && !/Lematang|circle/.test(svg));
  const data = JSON.parse(readFileSync(join(publicFolder, 'data/items.geojson'), 'utf8'));
  assert.ok(data.features.length > 10);
  for (const { geometry: { coordinates: [longitude, latitude] } } of data.features) assert.ok(longitude > 95 && longitude < 141 && latitude > -11 && latitude < 6);
});

/** Words of a date that is somewhere within a time: doubted, a whole century or decade, one of several. */
const somewhere = /^(possibly .+|\d{1,2}(st|nd|rd|th) century|\d{3}0s|.+ or .+)$/;

for (const javaScriptEnabled of [true, false]) {
  test(`the timeline says in words what its bars show, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    for (const width of [360, 1280]) {
      const { context, page, faults } = await at('en/timeline/', { javaScriptEnabled, viewport: { width, height: 800 } });
      const rows = await page.locator('.when').evaluateAll((all) => all.map((row) => ({
        said: row.querySelector('.small').textContent, guessed: row.querySelector('i') !== null, dashed: row.querySelector('.some') !== null, bars: row.querySelectorAll('path').length,
      })));
      assert.ok(rows.length > 20 && rows.every((row) => row.bars > 0));
      assert.ok(rows.some((row) => row.dashed) && rows.some((row) => !row.guessed), 'known and guessed dates are both there');
      for (const { said, guessed, dashed } of rows) {
        assert.equal(dashed, somewhere.test(said), `${said}: dashed, and only dashed, where the thing is from some time within`);
        assert.ok(guessed || !dashed, said);
      }
      await page.locator('.jump .years a').first().focus();
      await page.keyboard.press('Enter');
      assert.match(page.url(), /#/);
      assert.deepEqual(faults, []);
      await context.close();
    }
  });
}

test('then and now: side by side, and with a script one over the other under a slider that keys move', async () => {
  const path = `items/${itemWith(/^then_and_now:/m)}/`;
  const plain = await at(path, { javaScriptEnabled: false });
  assert.equal(await plain.page.locator('.pair img').count(), 2);
  assert.equal(await plain.page.locator('.pair input').count(), 0);
  await plain.context.close();
  const { context, page, faults } = await at(path);
  const slider = page.locator('.pair input');
  await slider.focus();
  const cut = () => page.locator('.pair').evaluate((pair) => pair.style.getPropertyValue('--cut'));
  const before = await cut();
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await cut(), before);
  assert.match(page.url(), new RegExp(`${path}$`), 'arrows that move the slider turn no page');
  assert.deepEqual(faults, []);
  await context.close();
});

test('a surprise leads to some item, by a press and without a script by the round of all items', async () => {
  const { context, page, faults } = await at('surprise/');
  await page.locator('[data-ids]').click();
  await page.waitForURL(/items\/[^/]+\//);
  assert.ok(await page.locator('h1').isVisible());
  assert.deepEqual(faults, []);
  await context.close();
  const seen = new Set();
  const read = (path) => readFileSync(join(publicFolder, path), 'utf8');
  let here = `items/${itemWith(/^type: map/m)}/index.html`;
  while (!seen.has(here)) {
    seen.add(here);
    const link = [...read(here).matchAll(/<p class="in band-low"><a href="([^"]+)"/g)].at(-1)[1];
    here = new URL(link, `http://x/${here}`).pathname.slice(1);
  }
  assert.equal(seen.size, JSON.parse(read('data/ids/0.json')).length);
});

test('home leads on to time, map, colour, size and chance, and these show things', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { context, page, faults } = await at('en/', { javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const ways = await page.locator('.band .pager a').evaluateAll((all) => all.map((way) => way.getAttribute('href')));
    for (const way of ['timeline/', 'map/', 'colours/', 'sizes/', 'surprise/']) assert.ok(ways.some((href) => href.startsWith(way)), way);
    await page.goto(`${site.origin}/en/colours/`);
    assert.ok(await page.locator('.hue .tile').count() > 8);
    assert.ok(await page.locator('.swatches a').count() > 2);
    await page.goto(`${site.origin}/en/colours/pink/`);
    assert.deepEqual([await page.textContent('.about'), await page.getAttribute('meta[name=robots]', 'content')], ['No thing here is mostly of this colour.', 'noindex']);
    await page.goto(`${site.origin}/en/sizes/`);
    assert.ok(await page.locator('.plank a').count() > 8);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'shelves scroll, the page does not');
    assert.deepEqual(faults, []);
    await context.close();
  }
});
