// Exhibits and quizzes: the scroll by wheel, keyboard and touch, without a script and without motion; a quiz played to its end.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { build, serve } from './site.mjs';
import { launch, watched } from './chromium.mjs';

let browser, site;
before(async () => { build(); site = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const scroll = 'exhibits/kota-di-dalam-saku/';
const count = (page) => page.locator('.turns span').innerText();

for (const [width, height] of [[1280, 900], [360, 740]]) {
  test(`the picture goes along with the steps, ${width} pixels`, async () => {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: width < 500 });
    const { page, faults } = await watched(context, site.origin);
    await page.goto(`${site.origin}/${scroll}`, { waitUntil: 'load' });
    const steps = await page.locator('.step').count();
    assert.ok(steps > 5);
    await page.locator('.steps').scrollIntoViewIfNeeded();
    const transform = () => page.locator('.sheet.on').evaluate((sheet) => sheet.style.transform);
    await page.locator('.step').nth(2).evaluate((step) => step.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.waitForFunction(() => document.querySelector('.step:nth-of-type(3)')?.classList.contains('now') || document.querySelectorAll('.step')[2].classList.contains('now'));
    const third = await transform();
    assert.equal(await count(page), `3 / ${steps}`);
    const next = page.locator('.turns button').last();
    if (width < 500) await next.tap(); else await page.keyboard.press('j');
    await page.waitForFunction((text) => document.querySelector('.turns span').textContent === text, `4 / ${steps}`);
    assert.notEqual(await transform(), third);
    await page.waitForSelector('.sheet .part.there');
    // The words of the step that is shown have the focus, and the picture is named.
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('.step')].indexOf(document.activeElement)), 3);
    assert.ok((await page.locator('.window').getAttribute('aria-label')).length > 20);
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test('the picture is named and the step counted before the browser tells how large anything is', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => { window.ResizeObserver = class { observe() {} }; });
  const { page, faults } = await watched(context, site.origin);
  await page.goto(`${site.origin}/${scroll}`, { waitUntil: 'load' });
  assert.ok((await page.locator('.window').getAttribute('aria-label')).length > 20);
  assert.match(await count(page), /^1 \/ \d+$/);
  assert.deepEqual(faults, []);
  await context.close();
});

for (const [name, settings] of [['without a script', { javaScriptEnabled: false }], ['without motion', { reducedMotion: 'reduce' }]]) {
  test(`a plain sequence of pictures and words, ${name}`, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...settings });
    const page = await context.newPage();
    await page.goto(`${site.origin}/${scroll}`, { waitUntil: 'load' });
    assert.equal(await page.locator('.moving').count(), 0);
    const steps = await page.locator('.step').count();
    assert.equal(await page.locator('.step figure img').count(), steps);
    const boxes = await page.locator('.step figure img').evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
    assert.ok(boxes.every((height) => height > 60), `${boxes}`);
    await context.close();
  });
}

test('a quiz is played to its end by keyboard', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const { page, faults } = await watched(context, site.origin);
  await page.goto(`${site.origin}/campaigns/kuis-tepi-sungai/`, { waitUntil: 'load' });
  const questions = await page.locator('[data-right]').count();
  for (let n = 0; n < questions; n += 1) {
    assert.equal(await page.locator('[data-right]:visible').count(), 1);
    const question = page.locator('[data-right]:visible');
    const right = Number(await question.getAttribute('data-right'));
    // The first is answered wrongly, all others rightly.
    await question.locator('.answers button').nth(n ? right : (right + 1) % 3).focus();
    await page.keyboard.press('Enter');
    assert.ok((await page.locator('.told').innerText()).length > 3);
    assert.ok(await question.locator('details').evaluate((details) => details.open));
    assert.match(await question.locator('.right b').innerText(), /✓/);
    await page.keyboard.press('Enter');
  }
  assert.match(await page.locator('.score').innerText(), new RegExp(`${questions - 1}.*${questions}`));
  assert.match(await page.locator('.result .copy').innerText(), /https:\/\//);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a quiz without a script has its answers folded away', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/campaigns/kuis-tepi-sungai/`);
  assert.ok(await page.locator('[data-right] details').count() > 2);
  assert.equal(await page.locator('[data-right]:visible').count(), await page.locator('[data-right]').count());
  await context.close();
});
