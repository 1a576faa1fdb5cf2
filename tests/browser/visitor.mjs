// Somebody on the site, who goes by mouse, by finger or by keyboard alone, and can do what people can do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** Where the answer of a riddle lies, in shares of its picture. */
export const lies = (riddle) => riddle.evaluate((one) => {
  const { width, height } = one.querySelector('.ring').viewBox.baseVal;
  const box = ['x', 'y', 'width', 'height'].map((key) => one.querySelector('.ring rect')[key].baseVal.value);
  return [(box[0] + box[2] / 2) / width, (box[1] + box[3] / 2) / height];
});

/** Somebody on the site, who can do what people can do. */
export class Visitor {
  constructor(page, origin, { by, javaScriptEnabled }) {
    Object.assign(this, { page, origin, by, script: javaScriptEnabled });
  }

  open(path, origin = this.origin) { return this.page.goto(`${origin}/${path}`, { waitUntil: 'load' }); }

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
    const look = () => aim.evaluate((one) => {
      // A thing that is one large link shows it around the whole.
      const ringed = (at) => at && (getComputedStyle(at).outlineStyle !== 'none' && parseFloat(getComputedStyle(at).outlineWidth) >= 2 || (at !== document.body && ringed(at.parentElement)));
      const box = one.getBoundingClientRect();
      return {
        there: document.activeElement === one, ring: one.matches(':focus-visible') && (one.closest('.marks') !== null || ringed(one)),
        inSight: box.bottom > 0 && box.top < innerHeight, one: one.outerHTML.slice(0, 120),
      };
    });
    let seen = await look();
    // What has the focus is scrolled to when the next picture is drawn, which a busy machine does late.
    for (let left = 20; left && !seen.inSight; left -= 1) { await this.page.waitForTimeout(50); seen = await look(); }
    assert.ok(seen.there && seen.ring && seen.inSight, JSON.stringify(seen));
  }

  /** Presses a thing; a finger and a mouse may do so at one place of it. */
  async press(what, position) {
    const aim = await this.see(what);
    if (this.by === 'finger') await aim.tap({ position });
    else if (this.by === 'mouse') await aim.click({ position });
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

  /** What a press makes the browser save: its name and its text. */
  async save(what) {
    const [download] = await Promise.all([this.page.waitForEvent('download', { timeout: 8000 }), this.press(what)]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  /** Presses a riddle's picture where its answer lies; by keys the glass goes there step by step. */
  async find(riddle) {
    const button = await this.see(riddle.locator('.sight button'));
    const [x, y] = await lies(riddle);
    if (this.by !== 'keys') {
      const { width, height } = await button.boundingBox();
      await this.press(button, { x: x * width, y: y * height });
      return;
    }
    await this.reach(button);
    for (const [share, back, on] of [[x, 'ArrowLeft', 'ArrowRight'], [y, 'ArrowUp', 'ArrowDown']]) {
      for (let left = Math.round(Math.abs(share - 0.5) / 0.05); left > 0; left -= 1) await this.page.keyboard.press(share < 0.5 ? back : on);
    }
    await this.page.keyboard.press('Enter');
  }
}
