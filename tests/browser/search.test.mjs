// Searching as visitors do: by mouse and by keyboard, wide and narrow, without JavaScript; and the words that were
// sought are marked where they stand on the scan.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build, publicFolder, repo, serve } from './site.mjs';
import { colours, launch, shown, violations, watched } from './chromium.mjs';

let browser, site;
before(async () => { build(); site = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const titles = (page) => page.$$eval('.hit h3', (all) => all.map((one) => one.textContent));
/** Waits until what stands there, the facets too, answers what was typed and chosen. */
const settled = async (page) => { for (const box of ['.hits', '.facets']) await page.waitForSelector(`${box}[aria-busy=false]`, { state: 'attached' }); };

/** The search page with something typed, and what went wrong. */
async function sought(text, { lang = '', width = 1280, origin = site.origin, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce', ...options });
  const { page, faults } = await watched(context, origin);
  await page.goto(`${origin}/${lang}search/index.html`);
  await page.locator('#cari').pressSequentially(text, { delay: 15 });
  await settled(page);
  return { context, page, faults };
}

/** Whether each mark on the scan lies on the scan, and how many there are. */
const marks = (page) => page.evaluate(() => {
  const picture = document.querySelector('.stage > .scan img').getBoundingClientRect();
  const all = [...document.querySelectorAll('.marked i')].map((one) => one.getBoundingClientRect());
  const inside = (one) => one.left >= picture.left - 4 && one.right <= picture.right + 4 && one.top >= picture.top - 4 && one.bottom <= picture.bottom + 4;
  return { count: all.length, inside: all.every((one) => inside(one) && one.width > 8) };
});

test('typing finds things and pages, a facet narrows them, and a hit leads to the marked words', async () => {
  const { context, page, faults } = await sought('perahu');
  const all = await titles(page);
  assert.ok(all.includes('Hikayat tukang perahu') && all.length > 5, all.join(' | '));
  assert.ok(await page.locator('.hit mark').count() > 5);
  assert.match(page.url(), /[?&]q=perahu/);
  const subjects = page.locator('.facet', { has: page.locator('[data-key^="subjects/"]') }).locator('button');
  const few = await subjects.count();
  assert.match(await subjects.last().textContent(), /^Semua \d+$/);
  await subjects.last().press('Enter');
  assert.ok(await subjects.count() > few, 'all terms of a facet can be shown');
  assert.ok(await subjects.nth(few - 1).evaluate((one) => one === document.activeElement), 'and one goes on where one was');
  await page.click('.facets button[data-key="types/book"]');
  await settled(page);
  const books = await titles(page);
  assert.ok(books.length > 0 && books.length < all.length, books.join(' | '));
  assert.match(page.url(), /types=book/);
  await page.reload();
  await settled(page);
  assert.equal(await page.locator('.facets [aria-pressed=true]').count(), 1);
  assert.deepEqual(await titles(page), books, 'an address brings the same results');
  await page.fill('#cari', 'meranti kapak');
  await page.waitForSelector('.on-pages a[href*="/cerita-dari-tepian/6/"]');
  await page.click('.on-pages a[href*="/cerita-dari-tepian/6/"]');
  await page.waitForSelector('.marked i');
  assert.deepEqual(await marks(page), { count: 2, inside: true });
  assert.deepEqual([...new Set(await page.$$eval('.text mark', (all) => all.map((one) => one.textContent)))], ['meranti', 'kapak']);
  await page.click('.stage > .scan');
  await page.waitForSelector('dialog.look .sought', { state: 'attached' });
  assert.equal(await page.locator('dialog.look .sought').count(), 2);
  assert.deepEqual(faults, []);
  await context.close();
});

test('by keyboard alone on a phone: type, go down, open; nothing is found, and there is a way on', async () => {
  const { context, page, faults } = await sought('tukang', { width: 360, hasTouch: true, isMobile: true });
  await page.locator('#cari').press('ArrowDown');
  const first = await page.evaluate(() => document.activeElement.closest('.hit h3')?.textContent);
  assert.equal(first, (await titles(page))[0]);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('qqxyz');
  await page.waitForFunction(() => document.querySelector('.told').textContent.includes('qqxyz'));
  assert.ok(await page.locator('.advice').isVisible() && await page.locator('.begin .chips a').first().isVisible());
  await page.locator('#cari').fill('tukang');
  await page.waitForSelector('.hit h3 a');
  await page.locator('#cari').press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/items|events|news/);
  assert.deepEqual(faults, []);
  await context.close();
});

/** Calls that the files of an index make, by the name of the part. */
function called(folder, part) {
  const all = [];
  globalThis.pusakaSearch = (name, _, held) => { if (name.startsWith(part)) all.push(held); };
  for (const name of readdirSync(folder)) (0, eval)(readFileSync(join(folder, name), 'utf8'));
  return all;
}

/** What the browser looks words up under, as a page of such a language does. */
async function inBrowser(lang, house = lang) {
  const { build: bundle } = createRequire(join(repo, 'themes/pusaka/package.json'))('esbuild');
  const contents = "export { terms } from './search/tokens'; export { words } from './search/letters';";
  const made = await bundle({ stdin: { contents, resolveDir: join(repo, 'themes/pusaka/src'), loader: 'ts' }, bundle: true, write: false, format: 'cjs' });
  const module = { exports: {} };
  new Function('module', 'document', made.outputFiles[0].text)(module, { documentElement: { lang, dataset: { house } } });
  return (text) => module.exports.words(text).flatMap((word) => module.exports.terms(word.text));
}

test('the index and the browser make the same stems, of thousands of words of both languages', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pusaka-stems-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const plain = (text) => text.replace(/[^\p{L}\p{N}'’]+/gu, ' ');
  const told = (lang) => plain(readFileSync(join(repo, `themes/pusaka/strings/${lang}.yaml`), 'utf8') + JSON.stringify(called(join(publicFolder, 'search', lang), 'texts-')));
  const texts = {
    id: `${told('id')} perahoenja tjerita menjoelam achirnya sjarat Jum’at Qur'an pertenunan keberangkatannya`,
    en: `${told('en')} collections exhibitions days eyes journeys railways universities organizations internally evening pasted possibly analogies skies`,
  };
  mkdirSync(join(folder, 'content/items/uji'), { recursive: true });
  writeFileSync(join(folder, 'content/site.yaml'), 'title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n');
  writeFileSync(join(folder, 'content/items/uji/item.yaml'), `title: Uji\ntype: archive\nrights: CC0-1.0\ndescription: ${JSON.stringify(texts)}\n`);
  execFileSync(join(repo, 'target/release/pusaka'), [
    'build', '--content', join(folder, 'content'), '--out', join(folder, 'public'), '--social', join(folder, 'social'),
    '--cache', join(folder, 'cache'), '--date', '2026-11-22',
  ], { stdio: 'ignore' });
  for (const lang of ['id', 'en']) {
    const index = join(folder, 'public/search', lang);
    const there = new Set(called(index, 'words-').flatMap(Object.keys));
    const looked = await inBrowser(lang);
    const sought = new Set(looked(texts[lang]));
    assert.ok(sought.size > 3000, `${sought.size} terms are few`);
    assert.deepEqual([...sought].filter((term) => !there.has(term)), [], lang);
    // The other words of the record: its title, and the hashtags in which its type and its house stand.
    const others = new Set(looked(JSON.stringify(called(index, 'texts-')) + ' Arsip'));
    assert.deepEqual([...there].filter((term) => !sought.has(term) && !others.has(term)), [], lang);
  }
});

test('what is typed has the stems of the page and of the house, and no others', async () => {
  const [guest, host] = [await inBrowser('en', 'id'), await inBrowser('id')];
  assert.deepEqual(guest('perahunya boats'), ['perahunya', 'ahu', 'boats', 'boat']);
  assert.deepEqual(host('alis'), ['alis'], 'eyebrows are no Ali');
});

test('every title is found by its words, in both languages', async () => {
  for (const [lang, folder] of [['id', ''], ['en', 'en/']]) {
    const records = called(join(publicFolder, 'search', lang), 'texts-').flat();
    const items = records.filter((record) => /items\/[^/]+\/index\.html/.test(record.a)).map((record) => record.t.text);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const { page } = await watched(context, site.origin);
    await page.goto(`${site.origin}/${folder}search/index.html`);
    const lost = [];
    for (const title of items) {
      const word = title.split(/[^\p{L}]+/u).reduce((best, one) => (one.length > best.length ? one : best), '');
      await page.fill('#cari', `${word} `);
      const found = await page.waitForFunction((title) => [...document.querySelectorAll('.hit h3')].some((one) => one.textContent === title)
        || (document.querySelector('.more:not([hidden])')?.click(), false), title, { timeout: 8000 }).catch(() => undefined);
      if (!found) lost.push(`${title} (${word})`);
    }
    assert.deepEqual(lost, [], lang);
    await context.close();
  }
});

test('a word mistyped or of the old spelling finds what is meant, and says so', async () => {
  const { context, page, faults } = await sought('prahu');
  const asked = async (text) => {
    await page.fill('#cari', text);
    await settled(page);
    return [await page.locator('.told').textContent(), await titles(page)];
  };
  const [[said, meant], [old], [now, all]] = [await asked('prahu'), await asked('perahoe'), await asked('perahu')];
  assert.match(said, /“perahu”/);
  assert.ok(all.length > 5 && meant.join() === all.join(), `${meant} | ${all}`);
  assert.match(old, /^\d+ hasil$/);
  assert.equal(old, now);
  assert.match((await asked('songkt'))[0], /“songket”/);
  assert.deepEqual(faults, []);
  await context.close();
});

/** Something to wait for until it is opened. */
const gate = () => {
  let open;
  const opened = new Promise((done) => { open = done; });
  return { open, opened };
};

/** The items in a folder as a site of one language, built and served until the test is over. */
async function opened(t, folder) {
  writeFileSync(join(folder, 'content/site.yaml'), 'title: Uji\nbase_url: https://uji.example/\nlanguages: [id]\n');
  execFileSync(join(repo, 'target/release/pusaka'), [
    'build', '--content', join(folder, 'content'), '--out', join(folder, 'public'), '--social', join(folder, 'social'),
    '--cache', join(folder, 'cache'), '--date', '2026-11-22',
  ], { stdio: 'ignore' });
  const other = await serve(join(folder, 'public'));
  t.after(() => { other.close(); rmSync(folder, { recursive: true }); });
  return other;
}

/** Objects of which folder and record are given, as a site that is served until the test is over. */
async function objects(t, all) {
  const folder = mkdtempSync(join(tmpdir(), 'pusaka-objects-'));
  for (const [name, record] of all) {
    const item = join(folder, 'content/items', name);
    mkdirSync(item, { recursive: true });
    writeFileSync(join(item, 'item.yaml'), `${record}\ntype: object\nrights: CC0-1.0\n`);
  }
  return opened(t, folder);
}

/** Forty banks of rivers and, last of all, a bridge, so that no file of texts has both. */
const banks = (t) => objects(t, [...Array.from({ length: 40 }, (_, n) => [`tepian-${n + 10}`, `title: Tepian ${n}`]), ['ujung', 'title: Jembatan']]);

test('of a word that nearly everything has it is said that it needs another one', async (t) => {
  const cloths = Array.from({ length: 510 }, (_, n) => [`b-${n + 1000}`, `title: ${n % 100 === 0 ? 'Kain' : 'Tenunan'} ${n}\ndescription: Sehelai kain bersulam${n === 7 ? ' dari sutra' : ''}.`]);
  const { context, page, faults } = await sought('bersulam', { origin: (await objects(t, cloths)).origin });
  const typed = async (text) => {
    await page.fill('#cari', text);
    await settled(page);
    return [(await titles(page)).length, (await page.textContent('.told')).replace('Lebih dari sepertiga tulisan di sini memuat ', ''), await page.locator('.advice').isVisible()];
  };
  assert.deepEqual(await typed('bersulam '), [0, '“bersulam”: tambahkan kata lain.', false]);
  assert.deepEqual(await typed('kain '), [6, '“kain”: tambahkan kata lain. 6 hasil', false], 'titles that have it are listed');
  assert.deepEqual(await typed('kain sutra'), [1, '1 hasil', false]);
  assert.deepEqual(await typed('kain sutraa'), [1, 'Belum ada yang cocok dengan “kain sutraa”. Berikut yang memuat “kain sutra”: 1 hasil', false]);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a word of which another form is found is not taken for a mistyped one', async (t) => {
  const { context, page, faults } = await sought('jembatanku', { origin: (await banks(t)).origin });
  const said = async () => [await titles(page), await page.locator('.meant').isVisible()];
  assert.deepEqual(await said(), [['Jembatan'], false]);
  await page.fill('#cari', 'jembatas');
  await settled(page);
  assert.deepEqual(await said(), [['Jembatan'], false], 'that is found in its place, which the line above says');
  assert.match(await page.textContent('.told'), /“jembatan”/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('what was asked last stands, though more of what was asked before comes late', async (t) => {
  const { context, page, faults } = await sought('tepian', { origin: (await banks(t)).origin });
  const [words, texts] = [gate(), gate()];
  let late = true;
  await page.route(/\/words-\d+\.js/, async (route) => { await words.opened; await route.continue(); });
  await page.route(/\/texts-\d+\.js/, async (route) => { if (late) await texts.opened; await route.continue(); });
  const asks = (part) => page.waitForRequest((request) => request.url().includes(`/${part}-`));
  await Promise.all([asks('words'), page.fill('#cari', 'jembatan')]);
  await Promise.all([asks('texts'), page.click('.more')]);
  late = false;
  words.open();
  await settled(page);
  const found = await titles(page);
  await Promise.all([page.waitForResponse(/\/texts-/), texts.open()]);
  await setTimeout(500);
  assert.deepEqual(found, ['Jembatan']);
  assert.deepEqual(await titles(page), found);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a search that has been answered does not say that it is still going on, though the facets are late', async () => {
  const context = await browser.newContext();
  const { page, faults } = await watched(context, site.origin);
  const facets = gate();
  await page.route(/\/facets\.js/, async (route) => { await facets.opened; await route.continue(); });
  await page.goto(`${site.origin}/search/index.html`);
  await page.fill('#cari', 'perahu');
  await page.waitForSelector('.hit h3');
  await setTimeout(600);
  assert.match(await page.textContent('.told'), /^\d+ hasil/);
  assert.deepEqual(await page.$$eval('.hits, .facets', (all) => all.map((one) => one.getAttribute('aria-busy')).sort()), ['false', 'true']);
  facets.open();
  await settled(page);
  assert.deepEqual(faults, []);
  await context.close();
});

/** Nine thousand words of no sense, more of which begin with `men` than one file should hold, over volumes of four long pages; each
 * page has two words of sense in front. Serves it until the test is over. */
async function newspapers(t) {
  const folder = mkdtempSync(join(tmpdir(), 'pusaka-search-'));
  const [volumes, pages, aPage] = [3, 4, 750];
  const syllables = [...'bcdfghjklmnprst'].flatMap((one) => [...'aiueo'].map((other) => one + other));
  const words = Array.from({ length: volumes * pages * aPage }, (_, at) => `men${[75, 1, 5625].map((step) => syllables[Math.floor(at / step) % 75]).join('')}`);
  const alto = (all) => `<alto><Layout><Page WIDTH="240" HEIGHT="160"><PrintSpace><TextBlock><TextLine>${all.map((word, at) =>
    `<String CONTENT="${word}" HPOS="${at % 20 * 12}" VPOS="${Math.floor(at / 20) * 4}" WIDTH="11" HEIGHT="3"/>`).join('')}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
  for (let volume = 0; volume < volumes; volume += 1) {
    const item = join(folder, 'content/items', `koran-${volume}`);
    mkdirSync(join(item, 'text'), { recursive: true });
    writeFileSync(join(item, 'item.yaml'), `title: Koran \u{11ee0}\u{11ee1}${'\u{11ee2}'.repeat(volume)}\ntype: newspaper\nrights: CC0-1.0\n`);
    for (let page = 0; page < pages; page += 1) {
      const from = (volume * pages + page) * aPage;
      copyFileSync(join(repo, 'tests/bad/no-alt/content/items/surat/001.jpg'), join(item, `${page}.jpg`));
      writeFileSync(join(item, 'text', `${page}.xml`), alto(['perahunya', 'menyeberang', ...words.slice(from, from + aPage)]));
    }
  }
  return { folder, words, other: await opened(t, folder) };
}

test('of long pages one text a result is asked for, and links to the others mark the words on their scans, too', async (t) => {
  const { other } = await newspapers(t);
  const { context, page, faults } = await sought('xx', { origin: other.origin });
  const asked = new Set();
  page.on('request', (request) => asked.add(/\/text-\d+\.js/.exec(request.url())?.[0]));
  // With a space behind it, a word is found by its stem alone.
  await page.fill('#cari', 'perahu ');
  await settled(page);
  asked.delete(undefined);
  assert.equal(asked.size, 3, [...asked].join());
  const marked = await page.$$eval('.hit', (all) => all.map((hit) => [...hit.querySelectorAll('.on-pages li:not(.quiet)')].map((line) => line.querySelectorAll('mark').length)));
  assert.deepEqual(marked, [[1, 0, 0], [1, 0, 0], [1, 0, 0]]);
  await page.click('.hit:nth-child(2) .on-pages li:nth-child(3) a');
  await page.waitForSelector('.marked i', { state: 'attached' });
  assert.equal(await page.locator('.marked i').count(), 1);
  assert.deepEqual(await page.$$eval('.text mark', (all) => all.map((one) => one.textContent)), ['perahunya']);
  assert.deepEqual(faults, []);
  await context.close();
});

test('where much begins alike, words are found by more letters, and one too short to tell anything takes nothing away', async (t) => {
  const { folder, words, other } = await newspapers(t);
  let head;
  globalThis.pusakaSearch = (_, __, held) => { head = held; };
  (0, eval)(readFileSync(join(folder, 'public/search/id/head.js'), 'utf8'));
  assert.equal(head.crowded, 'me men');
  const { context, page, faults } = await sought('xx', { origin: other.origin });
  const typed = async (text) => {
    await page.fill('#cari', text);
    await settled(page);
    return [(await titles(page)).length, await page.textContent('.told')];
  };
  for (const [text, count] of [['meny', 3], ['perahunya men', 3], ['\u{11ee0}\u{11ee1}\u{11ee2}\u{11ee2}', 1], ['\u{11ee0}\u{11ee1}', 3]]) assert.equal((await typed(text))[0], count, text);
  assert.deepEqual(await typed('men'), [0, '']);
  for (const word of words.filter((_, at) => at % 300 === 7)) assert.equal((await typed(`${word} `))[0], 1, word);
  assert.match((await typed('menyebrang'))[1], /“menyeberang”/);
  assert.deepEqual(faults, []);
  await context.close();
});

test('without JavaScript the page says so and leads to the lists', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/search/index.html`);
  assert.ok(await page.locator('noscript p').isVisible());
  assert.ok(!await page.locator('#cari').isVisible());
  await page.locator('.begin .chips a').last().click();
  assert.match(page.url(), /collections|periods/);
  await context.close();
});

test('the page and its results satisfy axe, light and dark', async () => {
  const { context, page } = await sought('sekolah', { bypassCSP: true });
  for (const [colorScheme, options] of [['light', {}], ['dark', { runOnly: colours }]]) {
    await shown(page, { colorScheme });
    assert.deepEqual(await violations(page, options), [], colorScheme);
  }
  await context.close();
});
