// What visitors come for, walked from the first page to the last with the same steps in each way there is: by mouse, by finger and by
// keyboard alone, on a phone and on a screen, with JavaScript and without. A step that only a script can take says what stands instead.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, files, itemWith, program, publicFolder, record, serve } from './site.mjs';
import { few } from './contact_sites.mjs';
import { launch, watched } from './chromium.mjs';
import { Visitor } from './visitor.mjs';

let browser, site, day, folder;
before(async () => {
  build();
  [site, day, browser] = [await serve(), await serve(anniversary()), await launch()];
});
after(async () => {
  await browser?.close();
  for (const one of [site, day]) one?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A site of one letter, built on the day on which it is a hundred years old. */
function anniversary() {
  folder = mkdtempSync(join(tmpdir(), 'day-'));
  few(join(folder, 'content'));
  appendFileSync(join(folder, 'content/items/surat/item.yaml'), 'date: 1926-11-22\n');
  execFileSync(program, ['build', '--date', '2026-11-22'], { cwd: folder, stdio: 'ignore' });
  return join(folder, 'public');
}

/** How one goes: what presses, how wide the page is, and whether scripts run. */
const ways = ['mouse', 'finger', 'keys'].flatMap((by) => [360, 1280].flatMap((width) => [true, false].map((javaScriptEnabled) => ({
  by, javaScriptEnabled, viewport: { width, height: width > 800 ? 900 : 740 }, hasTouch: by === 'finger', isMobile: by === 'finger' && width < 800,
}))));

/** Folders of the walls that a reason may point to, by how it begins. */
const walls = { 'Also connected with': ['people'], 'Also about': ['subjects'], 'Also from': ['places', 'periods'], 'Also in': ['collections'] };

/** Whether the records bear out why one thing stands beside another: one names the other, or a wall of that name shows both. */
function borneOut(id, other, why) {
  if (why === 'Named here') return new RegExp(`^related:.*\\b${other}\\b`, 'm').test(record(id));
  const [, says, name] = /^(Also [\w ]+): (.+)$/.exec(why) ?? [];
  return (walls[says] ?? []).some((folder) => files(join(publicFolder, 'en', folder), 'index.html').some((path) => {
    const wall = readFileSync(join(publicFolder, 'en', folder, path), 'utf8');
    const [, title] = /<h1>(.*?)<\/h1>/.exec(wall);
    const same = title.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&').toLowerCase() === name.toLowerCase();
    return same && [id, other].every((one) => wall.includes(`items/${one}/index.html`));
  }));
}

const item = /\/items\/[^/]+\/(index\.html)?$/;
const scroll = 'a[href*="kota-di-dalam-saku/"]';

/** What visitors come for. */
const journeys = {
  async search(v) {
    await v.open('');
    await v.follow(v.nav('Cari'), /\/search\//);
    if (!v.script) {
      await v.see('noscript p');
      await v.follow('.begin section:last-child .chips a', /\.html$/);
      return;
    }
    await v.type('#cari', 'perahu');
    const settled = async () => { for (const box of ['.hits', '.facets']) await v.page.locator(`${box}[aria-busy=false]`).waitFor({ state: 'attached' }); };
    await settled();
    await v.see('.hit mark');
    const all = await v.page.locator('.told').innerText();
    if (!await v.page.locator('.sieve').evaluate((sieve) => sieve.open)) await v.press('.sieve summary');
    await v.press('.facets button[data-key="types/book"]');
    await settled();
    await v.see('.facets [aria-pressed=true]');
    assert.match(v.page.url(), /types=book/);
    assert.notEqual(await v.page.locator('.told').innerText(), all);
    await v.page.goto(`${site.origin}/search/index.html`);
    await v.type('#cari', 'meranti kapak');
    // What is drawn for the first word alone gives way to what is drawn for both; then the address has them.
    await v.page.waitForURL(/meranti.kapak$/);
    await v.follow('.on-pages a[href*="/cerita-dari-tepian/6/"]', /\/cerita-dari-tepian\/6\//);
    await v.see('.marked i');
    await v.see('.text mark', /meranti|kapak/i);
  },

  async 'browsing by facet and page'(v) {
    await v.open('en/');
    await v.follow(v.nav('Browse'), /\/browse\//);
    await v.follow('.pager [rel=next]', /\/browse\/2\//);
    await v.see('.pager [aria-current=page]', /^2$/);
    const narrow = async () => { if (await v.page.locator('.sieve > summary').isVisible()) await v.press('.sieve > summary'); };
    await narrow();
    const term = await v.see('.facet ul a:has(span)');
    const [name, count] = (await term.innerText()).split('\n').filter(Boolean);
    await v.follow(term, /\/en\/types\/[^/]+\//);
    await v.see('h1', new RegExp(`^${name}$`, 'i'));
    assert.equal(await v.page.locator('.wall .tile').count(), Number(count), 'a facet shows as many as it says');
    const narrowed = v.page.url();
    await v.follow('.wall .tile h3 a', item);
    await v.open(new URL(narrowed).pathname.slice(1));
    await narrow();
    await v.see('.facet [aria-current=true]', /remove/);
    await v.follow('.facet ul [aria-current=true]', /\/browse\/(index\.html)?$/);
  },

  async 'what is new, and what happened on this day'(v) {
    const shelf = (id) => v.page.locator(`section[aria-labelledby=${id}]`);
    await v.open('en/');
    const lines = await shelf('baru').locator('.tile p').allInnerTexts();
    assert.ok(lines.length > 1);
    for (const line of lines) assert.match(line, /^Here since \d+ (October|November) 2026$/);
    await v.follow(shelf('baru').locator('.row a'), /\/browse\//);
    await v.open('en/');
    await v.follow(shelf('baru').locator('.tile h3 a'), item);
    await v.open('en/', day.origin);
    await v.see('#hari', /^On this day: 22 November$/);
    assert.deepEqual(await shelf('hari').locator('.tile p').allInnerTexts(), ['100 years ago']);
    await v.follow(shelf('hari').locator('.tile h3 a'), /\/items\/surat\//);
  },

  async 'the children’s corner'(v) {
    await v.open('en/');
    await v.follow('.band .pager a[href^="children/"]', /\/children\//);
    const riddle = v.page.locator('.riddle:has(.hint)').first();
    await v.press(riddle.locator('.hint summary'));
    await v.see(riddle.locator('.hint[open] p'), /\w/);
    assert.equal(await riddle.locator('.answer p').isVisible(), false);
    if (v.script) {
      await v.find(riddle);
      await v.see(riddle.locator('.heard'), new RegExp(await riddle.getAttribute('data-yes')));
    } else await v.press(riddle.locator('.answer summary'));
    await v.see(riddle.locator('.answer[open] p'), /\w/);
    await v.see(riddle.locator('.answer[open] img'));
    await v.follow(riddle.locator('.say > p > a'), item);
    await v.follow('[aria-labelledby=anak] a', /\/children\//);
  },

  async 'a notice before a picture'(v) {
    await v.open(`en/items/${itemWith(/^sensitive:/m)}/`);
    await v.see('.stage .rights', /Before you look at the picture/);
    const picture = v.page.locator('.held .scan img');
    assert.equal(await picture.isVisible(), false);
    await v.press('.held > summary');
    await v.see(picture);
    await v.page.locator('.held .scan img').evaluate((image) => image.decode());
    if (v.script) {
      await v.press('.held .scan');
      await v.see('dialog.look[open]');
      if (v.by === 'keys') await v.page.keyboard.press('Escape'); else await v.press('[data-do=close]');
      await v.page.waitForFunction(() => !document.querySelector('dialog[open]'));
    }
    await v.press('.held > summary');
    assert.equal(await picture.isVisible(), false, 'it is laid aside again');
  },

  async 'a book'(v) {
    await v.open('en/items/cerita-dari-tepian/');
    const chapters = v.page.locator('.contents a');
    assert.ok(await chapters.count() > 3, 'the book has a table of contents');
    const chapter = chapters.nth(1);
    const [, where] = /(\d+)\s*$/.exec(await chapter.innerText());
    await v.follow(chapter, new RegExp(`/cerita-dari-tepian/${where}/`));
    const before = v.page.url();
    await v.follow('a[data-turn=next]', (url) => url.href !== before);
    const number = Number(/\/(\d+)\/(index\.html)?$/.exec(v.page.url())[1]);
    await v.see('.cite .copy', new RegExp(`/cerita-dari-tepian/${number}/`));
    await v.press('aside .rest > summary');
    const starts = (await v.page.locator('.contents span').allTextContents()).map(Number);
    assert.equal(await v.page.locator('.contents [aria-current] span').innerText(), String(starts.filter((start) => start <= number).at(-1)), 'each page knows its chapter');
    const look = await v.see('[data-look]');
    if (!v.script) { assert.match(await look.getAttribute('href'), /\.jpg/); return; }
    await v.press('[data-look]');
    await v.see('dialog.look[open] .leaves button');
    if (await v.page.locator('[data-do=pair]').getAttribute('aria-pressed') === 'true') await v.press('[data-do=pair]');
    const now = () => v.page.locator('dialog .now').innerText();
    const shown = await now();
    if (v.by === 'keys') await v.page.keyboard.press('PageDown'); else await v.press('[data-do=next]');
    await v.page.waitForFunction((shown) => document.querySelector('dialog .now').textContent !== shown, shown);
    await v.press(v.page.locator('.leaves button').filter({ hasText: '1' }));
    await v.press('[data-do=pair]');
    assert.equal(await v.page.locator('[data-do=pair]').getAttribute('aria-pressed'), 'true');
    if (v.by === 'keys') await v.page.keyboard.press('Escape'); else await v.press('[data-do=close]');
    await v.page.waitForFunction(() => !document.querySelector('dialog[open]') && !location.hash);
  },

  async 'an exhibit'(v) {
    await v.open('en/');
    await v.follow(v.nav('Stories'), /\/exhibits\//);
    await v.follow(`.tale-row ${scroll}`, /kota-di-dalam-saku\//);
    const steps = await v.page.locator('.step').count();
    assert.ok(steps > 5);
    if (v.script) {
      if (v.by !== 'keys') await v.page.locator('.steps').scrollIntoViewIfNeeded();
      const at = () => v.page.locator('.turns span').innerText().then(Number.parseInt);
      for (const again of [false, true]) {
        const before = await at();
        // The button hands the focus to the step, and from there arrows go on.
        if (again && v.by === 'keys') await v.page.keyboard.press('ArrowRight'); else await v.press('.turns button:last-child');
        await v.page.waitForFunction((before) => Number.parseInt(document.querySelector('.turns span').textContent) > before, before);
      }
    } else assert.equal(await v.page.locator('.step figure img').count(), steps);
    await v.follow(v.script ? '.step.now .closer a' : '.step figure a', /\/items\//);
  },

  async 'a guide'(v) {
    await v.open('en/exhibits/');
    await v.follow('a[href*="mencari-keluarga"]', /\/guides\/mencari-keluarga/);
    await v.follow('#benda ~ .wall .tile h3 a, .wall .tile h3 a', item);
  },

  async 'a quiz'(v) {
    await v.open('en/campaigns/kuis-tepi-sungai/');
    const questions = await v.page.locator('[data-right]').count();
    if (!v.script) {
      assert.equal(await v.page.locator('[data-right]').filter({ visible: true }).count(), questions);
      await v.press('[data-right] summary');
      await v.see('[data-right] details[open] .read');
      return;
    }
    for (let n = 0; n < questions; n += 1) {
      assert.equal(await v.page.locator('[data-right]').filter({ visible: true }).count(), 1);
      await v.press('[data-right] .answers button');
      await v.see('.quiz-bar .told', /\w/);
      await v.see('[data-right] details[open] .read');
      await v.press('.quiz-bar .btn');
    }
    await v.see('.result .score', new RegExp(`of ${questions}`));
  },

  async 'events, news and campaigns'(v) {
    for (const section of ['events', 'news', 'campaigns']) {
      await v.open('en/');
      await v.follow(`[aria-labelledby=${section}] .row a`, new RegExp(`/${section}/(index\\.html)?$`));
      await v.follow('main .tree a', new RegExp(`/${section}/[^/]+/(index\\.html)?$`));
    }
  },

  async 'from an event into the calendar'(v) {
    await v.open('en/events/');
    await v.follow('[aria-labelledby=nanti] .tree a', /\/events\/[^/]+\//);
    const title = await v.page.locator('h1').innerText();
    const { name, text } = await v.save('.acts a[href$=".ics"]');
    assert.equal(name, 'events.ics');
    assert.ok(text.replaceAll('\r\n ', '').replaceAll('\\', '').includes(`SUMMARY:${title}`), `${title} in ${text}`);
    await v.open('en/events/');
    await v.follow('[aria-labelledby=lewat] .tree a', /\/events\/[^/]+\//);
    await v.see('.rights', /This event is over/);
    assert.equal(await v.page.locator('.acts a[href$=".ics"]').count(), 0, 'what is over is not for the calendar');
  },

  async time(v) {
    await v.open('en/');
    await v.follow(v.nav('Time'), /\/timeline\//);
    await v.press('.jump .years a');
    await v.page.waitForURL(/#/);
    await v.follow('.when .title a', item);
  },

  async place(v) {
    await v.open('en/');
    await v.follow(v.nav('Map'), /\/map\//);
    const together = '.marks a[href^="#"]';
    if (v.script) {
      for (let left = 8; left && await v.page.locator(together).filter({ visible: true }).count(); left -= 1) await v.press(together);
      await v.follow('.marks a:not([href^="#"])', /\/places\//);
    } else {
      await v.press(together);
      await v.page.waitForURL(/#tempat-/);
      await v.follow('.spots li:target h3 a', /\/places\//);
    }
    await v.follow('.wall .tile h3 a', item);
    // And back from the thing to its place, by the little map beside it.
    const little = await v.see('.locator');
    assert.ok(await little.locator('img').getAttribute('alt'));
    await v.follow('.locator', /\/places\//);
    await v.see('.locator circle');
  },

  async 'then and now'(v) {
    await v.open(`en/items/${itemWith(/^then_and_now:/m)}/`);
    assert.equal(await v.page.locator('.pair').first().locator('img').count(), 2);
    if (!v.script) { assert.equal(await v.page.locator('.pair input').count(), 0); return; }
    const cut = () => v.page.locator('.pair').first().evaluate((pair) => pair.style.getPropertyValue('--cut'));
    const slider = await v.see('.pair input');
    const before = await cut();
    await slider.scrollIntoViewIfNeeded();
    const { width, height } = await slider.boundingBox();
    if (v.by === 'keys') { await v.reach(slider); await v.page.keyboard.press('ArrowRight'); }
    else await slider[v.by === 'finger' ? 'tap' : 'click']({ position: { x: width * 0.8, y: height / 2 } });
    assert.notEqual(await cut(), before);
  },

  async wandering(v) {
    const ways = (folder) => v.page.locator(`.band .pager a[href^="${folder}/"]`);
    await v.open('en/');
    await v.follow(ways('colours'), /\/colours\//);
    await v.follow('.swatches a:not([aria-current])', /\/colours\/[^/]+\//);
    await v.follow('.tile h3 a', item);
    await v.see('#kerabat');
    const here = /items\/([^/]+)\//.exec(v.page.url())[1];
    const kin = await v.page.locator('section[aria-labelledby=kerabat] .tile').evaluateAll((all) => all.map((tile) => [/([^/]+)\/index\.html$/.exec(tile.querySelector('a').href)[1], tile.querySelector('p').innerText]));
    assert.ok(kin.length > 1);
    for (const [other, why] of kin) assert.ok(borneOut(here, other, why), `${other} stands beside ${here}, for: ${why}`);
    await v.follow('.wall .tile h3 a', item);
    await v.follow('p.band-low a', item);
    await v.open('en/');
    await v.follow(ways('sizes'), /\/sizes\//);
    await v.follow('.plank a', item);
    await v.open('en/');
    await v.follow(ways('surprise'), /\/surprise\//);
    await v.follow(v.script ? '[data-ids]' : '.tile h3 a', item);
  },

  async 'taking along'(v) {
    const id = itemWith(/^rights: CC0/m);
    await v.open(`en/items/${id}/`);
    await v.see('.rights b', /\w/);
    for (const kind of ['bib', 'ris', 'json']) assert.match((await v.save(`.cite a[href*="cite.${kind}"]`)).name, new RegExp(`${kind}$`));
    assert.match((await v.save('#unduh ~ ul a[download]')).name, /\.jpg$/);
    assert.ok((await v.see('.cite .copy')) && (await v.page.locator('.share .links a').count()) > 2);
    if (v.script) {
      await v.press('.cite .copying button');
      await v.press(v.page.getByRole('button', { name: 'Share…' }));
      const { copied, shared } = await v.page.evaluate(() => ({ copied: window.copied, shared: window.shared }));
      assert.equal(copied[0], await v.page.locator('.cite .copy').innerText());
      assert.match(shared[0].url, new RegExp(`/en/items/${id}/$`));
    } else assert.equal(await v.page.locator('.cite button').count(), 0);
    await v.press('.share .rest summary');
    await v.see('.share .rest .copy', /<iframe/);
    await v.page.emulateMedia({ media: 'print' });
    await v.see('.qr img');
    await v.page.emulateMedia({ media: 'screen' });
    for (const where of ['exhibits/menghitung-benang/', 'events/lokakarya-aksara-ulu/', 'items/cerita-dari-tepian/3/']) {
      await v.open(`en/${where}`);
      await v.see('.share [data-copyable]', new RegExp(`/en/${where}$`));
      assert.ok(await v.page.locator('.share [data-sends] a').count() > 2, where);
      if (!v.script) continue;
      await v.press(v.page.getByRole('button', { name: 'Share…' }));
      assert.match((await v.page.evaluate(() => window.shared))[0].url, new RegExp(`/en/${where}$`));
    }
  },

  async 'another language, and the dark'(v) {
    await v.open('en/timeline/');
    const lit = () => v.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor);
    const light = await lit();
    await v.page.emulateMedia({ colorScheme: 'dark' });
    assert.notEqual(await lit(), light);
    await v.follow('.langs a', /^(?!.*\/en\/).*\/timeline\//);
    assert.equal(await v.page.getAttribute('html', 'lang'), 'id');
    await v.page.emulateMedia({ colorScheme: 'light' });
  },
};

describe('journeys', { concurrency: 2 }, () => {
  for (const way of ways) {
    const { by, javaScriptEnabled, viewport, ...screen } = way;
    test(`by ${by}, ${viewport.width}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      const context = await browser.newContext({ javaScriptEnabled, viewport, ...screen });
      context.setDefaultTimeout(10000);
      await context.addInitScript(() => {
        Object.assign(window, { copied: [], shared: [] });
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied.push(text); } }, configurable: true });
        Object.defineProperty(navigator, 'share', { value: async (what) => { window.shared.push(what); }, configurable: true });
      });
      const wrong = [];
      for (const [journey, walk] of Object.entries(journeys)) {
        const { page, faults } = await watched(context, [site.origin, day.origin]);
        try {
          await walk(new Visitor(page, site.origin, way));
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) <= 0, 'wider than the screen');
        } catch (error) {
          const line = /journeys\.test\.mjs:(\d+):\d+\)?\n.*(?=)/g;
          wrong.push(`${journey}: ${error.message.slice(0, 400)} (${[...error.stack.matchAll(line)].map((one) => one[1]).join(' ')}) at ${page.url()}`);
        }
        wrong.push(...faults.map((fault) => `${journey}: ${fault}`));
        await page.close();
      }
      await context.close();
      assert.deepEqual(wrong, []);
    });
  }
});
