// What visitors do with an item: they cite it, and programs for references read the files back; they carry it away by a code, into a
// frame of another page, and on paper.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import jsqr from 'jsqr';
import { build, itemWith, program, publicFolder, repo, serve } from './site.mjs';
import { launch, watched } from './chromium.mjs';

const here = dirname(fileURLToPath(import.meta.url));
plugins.config.get('@bibtex').parse.sentenceCase = 'never';
let python, browser, site;
after(async () => { await browser?.close(); site?.close(); });
before(async () => {
  build();
  [site, browser] = [await serve(), await launch()];
  const told = execFileSync('python3', [join(here, 'citations.py'), publicFolder], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(here, 'python') }, maxBuffer: 1 << 28 });
  python = JSON.parse(told);
});

const bare = (text) => text.replace(/<\/?span[^>]*>/g, '');
const names = (list) => (list ?? []).map((one) => bare(one.literal ?? [one.given, one.family].filter(Boolean).join(' ')));

test('BibTeX, RIS and CSL-JSON say the same to citation-js, pybtex and rispy', () => {
  const ids = Object.keys(python);
  assert.ok(ids.length > 30, `${ids.length} items`);
  for (const id of ids) {
    const file = (name) => readFileSync(join(publicFolder, 'items', id, name), 'utf8');
    const [csl] = new Cite(file('cite.json')).data;
    const [bib] = new Cite(file('cite.bib'), { forceType: '@bibtex/text' }).data;
    const [ris] = new Cite(file('cite.ris'), { forceType: '@ris/file' }).data;
    const { bib: pybtex, ris: rispy } = python[id];
    for (const title of [bare(bib.title), ris.title, pybtex.title.replace(/^\{|\}$/g, ''), rispy.title]) assert.equal(title, csl.title, id);
    assert.deepEqual(names(bib.author), names(csl.author), id);
    assert.deepEqual(pybtex.authors.map((name) => name.replace(/^\{|\}$/g, '')), names(csl.author), id);
    assert.deepEqual(rispy.authors ?? [], names(csl.author), id);
    for (const url of [bib.URL, ris.URL, pybtex.url, rispy.urls?.[0] ?? rispy.url]) assert.equal(url, csl.URL, id);
    assert.equal(String(rispy.year || ''), csl.issued?.['date-parts'] ? String(csl.issued['date-parts'][0][0]) : '', id);
    assert.equal(new Cite(csl).format('bibliography', { template: 'apa' }).includes(csl.title.split(/[“:,]/)[0].slice(0, 12)), true, id);
  }
});

/** What the QR codes of a page say, as a telephone would read them from its pictures. */
async function codes(page, selector) {
  const pictures = await page.locator(selector).evaluateAll((images) => Promise.all(images.map(async (image) => {
    const canvas = new OffscreenCanvas(410, 410).getContext('2d');
    await image.decode();
    canvas.drawImage(image, 0, 0, 410, 410);
    return [...canvas.getImageData(0, 0, 410, 410).data];
  })));
  return pictures.map((data) => (jsqr.default ?? jsqr)(new Uint8ClampedArray(data), 410, 410)?.data);
}

test('a QR code on the page leads to the page', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  const id = itemWith(/^rights: CC0/m);
  await page.goto(`${site.origin}/en/items/${id}/`, { waitUntil: 'load' });
  assert.deepEqual(await codes(page, '.qr img'), [`https://lematang.example/en/items/${id}/`]);
  await context.close();
});

test('each label of a sheet has a code that leads to its thing, and fits its paper', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'));
  const ids = [itemWith(/^rights: CC0/m), itemWith(/ms-Arab/), itemWith(/^type: map/m)];
  execFileSync(program, ['labels', '--content', join(repo, 'content'), '--date', '2026-11-22', '--out', join(folder, 'label.html'), ...ids], { stdio: 'ignore' });
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 }, bypassCSP: true });
  const { page, faults } = await watched(context, 'file:');
  await page.emulateMedia({ media: 'print' });
  await page.goto(pathToFileURL(join(folder, 'label.html')).href, { waitUntil: 'load' });
  assert.deepEqual((await codes(page, '.label img')).sort(), ids.map((id) => `https://lematang.example/items/${id}/`).sort());
  const cut = await page.locator('.label').evaluateAll((labels) => labels.filter((label) => label.scrollWidth > label.clientWidth || label.scrollHeight > label.clientHeight).map((label) => label.innerText));
  assert.deepEqual([cut, faults], [[], []]);
  await context.close();
  rmSync(folder, { recursive: true });
});

test('an item stands in a frame of another page, as its oEmbed answer says', async () => {
  const id = itemWith(/^rights: CC0/m);
  const answer = JSON.parse(readFileSync(join(publicFolder, 'en/items', id, 'oembed.json'), 'utf8'));
  assert.deepEqual([answer.version, answer.type], ['1.0', 'rich']);
  const context = await browser.newContext({ viewport: { width: 800, height: 800 } });
  const { page, faults } = await watched(context, site.origin);
  await page.route('**/outside.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${answer.html.replace('https://lematang.example', site.origin)}` }));
  await page.goto(`${site.origin}/outside.html`, { waitUntil: 'networkidle' });
  const frame = page.frames()[1];
  const seen = await frame.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth, high: document.documentElement.scrollHeight - innerHeight,
    picture: document.querySelector('img').getBoundingClientRect().height, text: document.body.innerText,
  }));
  assert.ok(seen.wide <= 0 && seen.high <= 0, JSON.stringify(seen));
  assert.ok(seen.picture > 150 && seen.text.includes(answer.title) && seen.text.includes(answer.provider_name), JSON.stringify(seen));
  assert.deepEqual(faults, []);
  await context.close();
});

/** Whether anything in it is drawn, on paper too. */
const drawn = (element) => element.checkVisibility({ contentVisibilityAuto: true });

test('paper unfolds the facts, and never what is held back', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/items/${itemWith(/^rights: CC0/m)}/`, { waitUntil: 'load' });
  await page.evaluate(() => document.querySelector('main').insertAdjacentHTML('beforeend', ['rest', 'rest held']
    .map((names, n) => `<details class="${names}"><summary>-</summary><p id="folded-${n}">-</p></details>`).join('')));
  const seen = async () => [await page.locator('#folded-0').evaluate(drawn), await page.locator('#folded-1').evaluate(drawn)];
  assert.deepEqual(await seen(), [false, false]);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await seen(), [true, false]);
  await context.close();
});

test('on paper stand the citation, the address and its code, and nothing to press', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.origin}/items/${itemWith(/^rights: CC0/m)}/`, { waitUntil: 'load' });
  for (const shown of ['.cite .copy', '.qr img', 'h1', '.facts']) assert.ok(await page.locator(shown).first().isVisible(), shown);
  for (const gone of ['.main .nav', '.langs', '.skip', '.tools', '.ask', '.chips', 'button', '.cite .acts']) {
    for (const one of await page.locator(gone).all()) assert.ok(!(await one.isVisible()), gone);
  }
  await context.close();
});
