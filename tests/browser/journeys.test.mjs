// What visitors come for, walked from the first page to the last with the same steps in each way there is: by finger on a phone, by mouse
// on a screen, by keyboard alone on both, and without JavaScript on both. A step that only a script can take says what stands instead.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { build, itemWith, serve } from './site.mjs';
import { launch, watched } from './chromium.mjs';

let browser, site;
before(async () => { build(); site = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const screen = { viewport: { width: 1280, height: 900 } };
/** How one goes: what presses, and how the page is shown. */
const ways = {
  'by finger, 360': { by: 'finger', ...phone },
  'by mouse, 1280': { by: 'mouse', ...screen },
  'by keyboard, 360': { by: 'keys', viewport: phone.viewport },
  'by keyboard, 1280': { by: 'keys', ...screen },
  'by finger without JavaScript, 360': { by: 'finger', javaScriptEnabled: false, ...phone },
  'by mouse without JavaScript, 1280': { by: 'mouse', javaScriptEnabled: false, ...screen },
};

/** Somebody on the site, who can do what people can do. */
class Visitor {
  constructor(page, { by, javaScriptEnabled = true, viewport }) {
    Object.assign(this, { page, by, script: javaScriptEnabled, wide: viewport.width > 800 });
  }

  open(path) { return this.page.goto(`${site.origin}/${path}`, { waitUntil: 'load' }); }

  /** The first that is shown of what a selector finds. */
  one(what) { return (typeof what === 'string' ? this.page.locator(what) : what).filter({ visible: true }).first(); }

  async see(what, text) {
    const found = this.one(what);
    await found.waitFor({ timeout: 8000 });
    if (text) assert.match(await found.innerText(), text);
    return found;
  }

  /** Goes on with Tab until the thing has the focus, which is seen, and the thing is in sight. */
  async reach(what) {
    const aim = await (await this.see(what)).elementHandle();
    const here = () => aim.evaluate((one) => document.activeElement === one);
    for (let left = 400; left && !await here(); left -= 1) await this.page.keyboard.press('Tab');
    const seen = await aim.evaluate((one) => {
      // A thing that is one large link shows it around the whole.
      const ringed = (at) => at && (getComputedStyle(at).outlineStyle !== 'none' && parseFloat(getComputedStyle(at).outlineWidth) >= 2 || (at !== document.body && ringed(at.parentElement)));
      const box = one.getBoundingClientRect();
      return {
        there: document.activeElement === one, ring: one.matches(':focus-visible') && (one.closest('.marks') !== null || ringed(one)),
        inSight: box.bottom > 0 && box.top < innerHeight, one: one.outerHTML.slice(0, 120),
      };
    });
    assert.ok(seen.there && seen.ring && seen.inSight, JSON.stringify(seen));
  }

  async press(what) {
    const aim = await this.see(what);
    if (this.by === 'finger') await aim.tap();
    else if (this.by === 'mouse') await aim.click();
    else { await this.reach(aim); await this.page.keyboard.press('Enter'); }
  }

  /** Follows a link by its name or its selector to a page whose address is as expected. */
  async follow(what, towards) {
    await this.press(what);
    await this.page.waitForURL(towards, { waitUntil: 'load', timeout: 10000 });
    await this.see('h1');
  }

  nav(name) { return this.page.locator('.nav').getByRole('link', { name, exact: true }); }

  async type(what, text) {
    if (this.by === 'keys') await this.reach(what); else await this.press(what);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** What a press makes the browser save. */
  async save(what) {
    const [download] = await Promise.all([this.page.waitForEvent('download', { timeout: 8000 }), this.press(what)]);
    return download.suggestedFilename();
  }
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
    await v.see('.hit mark');
    const all = await v.page.locator('.told').innerText();
    await v.page.locator('.facets button').first().waitFor({ state: 'attached' });
    if (!await v.page.locator('.sieve').evaluate((sieve) => sieve.open)) await v.press('.sieve summary');
    await v.press('.facets button[data-key="types/book"]');
    await v.see('.facets [aria-pressed=true]');
    assert.match(v.page.url(), /types=book/);
    assert.notEqual(await v.page.locator('.told').innerText(), all);
    await v.page.goto(`${site.origin}/search/index.html`);
    await v.type('#cari', 'meranti kapak');
    await v.follow('.on-pages a[href*="/cerita-dari-tepian/6/"]', /\/cerita-dari-tepian\/6\//);
    await v.see('.marked i');
    await v.see('.text mark', /meranti|kapak/i);
  },

  async 'a book'(v) {
    await v.open('en/items/cerita-dari-tepian/');
    await v.follow('.contents a[href*="/2/"], .strip a[href*="/2/"], .contents a[href^="../cerita-dari-tepian/2"], .contents a', /\/cerita-dari-tepian\/\d+\//);
    const before = v.page.url();
    await v.follow('a[data-turn=next]', (url) => url.href !== before);
    const number = Number(/\/(\d+)\/(index\.html)?$/.exec(v.page.url())[1]);
    await v.see('.cite .copy', new RegExp(`/cerita-dari-tepian/${number}/`));
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

  async 'events and news'(v) {
    for (const section of ['events', 'news']) {
      await v.open(`en/${section}/`);
      await v.follow('main .tree a', new RegExp(`/${section}/[^/]+/`));
    }
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
    assert.ok((await (await v.see('#kerabat')).locator('xpath=ancestor::section').locator('.tile p').allInnerTexts()).every((why) => why.trim().length > 2), 'what is related says why');
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
    for (const kind of ['bib', 'ris', 'json']) assert.match(await v.save(`.cite a[href*="cite.${kind}"]`), new RegExp(`${kind}$`));
    assert.match(await v.save('#unduh ~ ul a[download]'), /\.jpg$/);
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
  for (const [name, { by, ...settings }] of Object.entries(ways)) {
    test(name, async () => {
      const context = await browser.newContext(settings);
      context.setDefaultTimeout(10000);
      await context.addInitScript(() => {
        Object.assign(window, { copied: [], shared: [] });
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied.push(text); } }, configurable: true });
        Object.defineProperty(navigator, 'share', { value: async (what) => { window.shared.push(what); }, configurable: true });
      });
      const wrong = [];
      for (const [journey, walk] of Object.entries(journeys)) {
        const { page, faults } = await watched(context, site.origin, { goesOn: true });
        try {
          await walk(new Visitor(page, { by, ...settings }));
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
