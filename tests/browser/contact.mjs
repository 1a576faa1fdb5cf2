// Contact sheets: every kind of page beside the others, as it is seen on a phone and on a desk, by day and by night; with one thing and with
// five hundred, in three scripts, with words long and short. Nothing is judged here: whoever changes the theme looks at target/sheets/ and
// redoes what is weak. `node contact.mjs [SITE,SITE] [phone-light|phone-dark|desk-light|desk-dark]`, or `make sheets` for all of them.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kinds, planned, program, repo } from './site.mjs';
import { launch } from './chromium.mjs';
import { few, many, words } from './contact_sites.mjs';

const out = join(repo, 'target/sheets');
/** Width of the window, height of what is shown of a page, columns of a sheet, how wide a shot stands there. */
const devices = [
  { name: 'phone', width: 360, height: 1300, columns: 6, shown: 250 },
  { name: 'desk', width: 1280, height: 1500, columns: 4, shown: 380 },
];
const looks = ['light', 'dark'];
const ROWS = 2;

const escape = (text) => text.replace(/[&<"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** One sheet of a few shots with their names under them. */
async function sheet(browser, name, shots, device, look) {
  const [ground, ink] = look === 'dark' ? ['#2b2b2e', '#ddd'] : ['#c9c7c2', '#222'];
  const figures = shots.map(({ title, image }) => `<figure><img src="data:image/jpeg;base64,${image.toString('base64')}" width="${device.shown}"><figcaption>${escape(title)}</figcaption></figure>`);
  const page = await browser.newPage({ viewport: { width: device.columns * (device.shown + 16) + 16, height: 600 } });
  await page.setContent(`<style>body{margin:8px;background:${ground};color:${ink};font:12px sans-serif;display:grid;grid-template-columns:repeat(${device.columns},${device.shown}px);gap:12px 16px;justify-content:center}figure{margin:0}figcaption{padding-top:3px;overflow-wrap:anywhere}img{display:block}</style>${figures.join('')}`);
  await page.screenshot({ path: join(out, `${name}.jpg`), type: 'jpeg', quality: 78, fullPage: true });
  await page.close();
}

/** All pages of one site in every look and on every device. */
async function shoot(browser, { name, content, pages }, only) {
  const site = await preview(content);
  let sheets = 0;
  for (const device of devices) {
    for (const look of looks.filter((look) => !only || only === `${device.name}-${look}`)) {
      const context = await browser.newContext({ viewport: { width: device.width, height: 900 }, colorScheme: look, reducedMotion: 'reduce' });
      // The strip that tells the archivist of findings is no part of a page.
      await context.route('**/_pusaka/**', (route) => route.abort());
      const page = await context.newPage();
      const shots = [];
      for (const [title, path] of Object.entries(pages)) {
        await page.goto(site.origin + path, { waitUntil: 'load' });
        // Pictures below the first screen are asked for when they are seen.
        await page.evaluate(async (height) => {
          const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < height);
          for (const image of seen) image.loading = 'eager';
          await Promise.all(seen.map((image) => image.decode().catch(() => {})));
        }, device.height);
        const height = Math.min(device.height, await page.evaluate(() => document.documentElement.scrollHeight));
        shots.push({ title, image: await page.screenshot({ type: 'jpeg', quality: 80, fullPage: true, clip: { x: 0, y: 0, width: device.width, height } }) });
      }
      await context.close();
      const size = device.columns * ROWS;
      for (let from = 0; from < shots.length; from += size, sheets += 1) {
        await sheet(browser, `${name}-${device.name}-${look}-${from / size + 1}`, shots.slice(from, from + size), device, look);
      }
    }
  }
  site.close();
  return sheets;
}

/** The preview of a content folder: it makes what is looked at, and nothing else. */
function preview(content) {
  const child = spawn(program, ['serve', '--content', content, '--port', '0', '--date', '2026-11-22', '--cache', join(repo, '.pusaka/cache')], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`the preview of ${content} ended with ${code}`)));
    child.stdout.once('data', (line) => done({ origin: String(line).trim().split('\n')[0].replace(/\/$/, '/'), close: () => child.kill() }));
  });
}

/** A site of its own, written for the sheets. */
function own(name, write, pages) {
  const content = join(out, '.sites', name, 'content');
  rmSync(join(out, '.sites', name), { recursive: true, force: true });
  write(content);
  return { name, content, pages: Object.fromEntries(pages.map((path) => [path || 'home', path])) };
}

/** A site that is there already: one page of every kind in a language, and more of its items. */
function found(name, content, lang) {
  const pages = [...planned(content, lang)].flatMap(([kind, paths]) => paths.slice(0, kind === 'item' ? 6 : 1)).filter((path) => !path.includes('embed/'));
  return { name, content, pages: Object.fromEntries(pages.map((path) => [path || 'home', path])) };
}
const example = (name) => found(name, join(repo, 'examples', name, 'content'), 'id');

/** The sites whose sheets are made, each when it is asked for. */
const sites = {
  demonstration: (name) => ({ name, content: join(repo, 'content'), pages: { ...kinds(), 'home en': 'en/', 'map en': 'en/map/' } }),
  'arsip-kampung': example,
  'pustaka-naskah': example,
  'museum-tenun': example,
  'three-languages': (name) => found(name, join(repo, 'tests/sites/three-languages/content'), 'ar'),
  'one-item': (name) => own(name, few, ['', 'browse/', 'items/surat/', 'types/', 'search/', '404.html']),
  'long-and-short': (name) => own(name, words, ['', 'browse/', 'items/panjang/', 'en/items/panjang/', 'items/pendek/', 'items/tanpa-gambar/', 'items/aksara-jawa/', 'items/jawi/', 'subjects/', 'people/', 'timeline/', 'search/']),
  'five-hundred': (name) => own(name, many, ['', 'browse/', 'browse/12/', 'items/benda-00007/', 'subjects/', 'people/', 'places/', 'tags/', 'timeline/', 'periods/', 'collections/', 'types/']),
};

/** Makes the sheets of all sites, or of those that are named; returns how many. */
export async function sheets({ names = [], only } = {}) {
  mkdirSync(out, { recursive: true });
  const browser = await launch();
  let count = 0;
  for (const name of names.length ? names : Object.keys(sites)) count += await shoot(browser, sites[name](name), only);
  await browser.close();
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [names, only] = process.argv.slice(2);
  console.log(`${await sheets({ names: names?.split(',').filter(Boolean), only })} sheets in ${out}`);
}
