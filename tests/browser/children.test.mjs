// The children's corner: riddles found by mouse, by finger, by keys alone and without a script; and the notice before a picture.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { build, itemWith, serve } from './site.mjs';
import { launch, watched } from './chromium.mjs';
import { Visitor, lies } from './visitor.mjs';

let browser, site;
before(async () => { build(); site = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

for (const [width, touch] of [[1280, false], [360, true]]) {
  test(`a riddle is found on its picture, ${width} pixels`, async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, hasTouch: touch });
    const { page, faults } = await watched(context, site.origin);
    await page.goto(`${site.origin}/children/`, { waitUntil: 'load' });
    const riddles = await page.locator('.riddle').count();
    assert.ok(riddles >= 4);
    const riddle = page.locator('.riddle').first();
    const button = riddle.locator('.sight button');
    await button.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('.sight img').complete);
    const box = await button.boundingBox();
    const [x, y] = await lies(page.locator('.riddle').first());
    const press = (position) => (touch ? button.tap({ position }) : button.click({ position }));
    await press({ x: box.width * (x > 0.5 ? 0.02 : 0.98), y: box.height * 0.5 });
    await page.waitForFunction(() => /./.test(document.querySelector('.heard').textContent));
    assert.equal(await riddle.evaluate((one) => one.classList.contains('found')), false);
    assert.equal(await riddle.locator('.answer[open]').count(), 0);
    await press({ x: box.width * x, y: box.height * y });
    assert.equal(await riddle.locator('.heard').innerText(), await riddle.getAttribute('data-yes'));
    assert.equal(await riddle.locator('.answer[open] img').count(), 1);
    assert.equal(await riddle.locator('.ring').evaluate((ring) => getComputedStyle(ring).visibility), 'visible');
    assert.match(await page.locator('.tally [role=status]').innerText(), new RegExp(`^1 .* ${riddles} `));
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('a riddle is found by keys alone', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { page } = await watched(context, site.origin);
  await page.goto(`${site.origin}/en/children/`, { waitUntil: 'load' });
  await new Visitor(page, site.origin, { by: 'keys' }).find(page.locator('.riddle').first());
  await page.waitForSelector('.riddle.found .answer[open]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.riddle.found .hint[open]');
  await context.close();
});

test('without a script hint and answer are folded away, and the answer is ringed', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/children/`, { waitUntil: 'load' });
  const riddle = page.locator('.riddle').first();
  assert.equal(await page.locator('.tally').isVisible(), false);
  assert.equal(await riddle.locator('.answer p').isVisible(), false);
  await riddle.locator('.answer summary').click();
  assert.ok(await riddle.locator('.answer p').isVisible());
  assert.equal(await riddle.locator('.ring').evaluate((ring) => getComputedStyle(ring).visibility), 'visible');
  await context.close();
});

test('what is behind a notice is loaded when it is opened, and no address opens it', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { page } = await watched(context, site.origin);
  const id = itemWith(/^sensitive:/m);
  const asked = [];
  page.on('request', (request) => { if (request.url().includes(`iiif/${id}/`)) asked.push(request.url()); });
  await page.goto(`${site.origin}/items/${id}/#xywh=pct:10,10,40,30`, { waitUntil: 'networkidle' });
  assert.deepEqual(asked, []);
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await page.goto(`${site.origin}/items/${id}/`, { waitUntil: 'load' });
  await page.locator('.held summary').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.held img').complete && document.querySelector('.held img').naturalWidth > 0);
  assert.ok(asked.length > 0);
  await page.click('.held .scan');
  await page.waitForSelector('dialog[open]');
  await context.close();
});
