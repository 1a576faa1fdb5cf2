// Contact sheets: every kind of page beside the others, as it is seen on a phone and on a desk, by day and by night. Nothing is judged
// here; whoever changes the theme looks at target/sheets/ and redoes what is weak. `node contact.mjs [all]`; without `all`, the
// demonstration alone, which takes half a minute.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, files, kinds, publicFolder, repo, serve } from './site.mjs';
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
async function shoot(browser, { name, root, pages }, { only } = {}) {
  const site = await serve(root);
  let sheets = 0;
  for (const device of devices) {
    for (const look of looks.filter((look) => !only || only === `${device.name}-${look}`)) {
      const context = await browser.newContext({ viewport: { width: device.width, height: 900 }, colorScheme: look, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const shots = [];
      for (const [title, path] of Object.entries(pages)) {
        await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
        // Pictures below the first screen are asked for when they are seen.
        await page.evaluate(async (height) => {
          for (const image of document.images) image.loading = 'eager';
          await Promise.all([...document.images].filter((image) => image.getBoundingClientRect().top < height).map((image) => image.decode().catch(() => {})));
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

/** Builds a site of its own folder of content. */
function made(name, content) {
  const root = join(out, '.sites', name);
  execFileSync(join(repo, 'target/release/pusaka'), [
    'build', '--content', content, '--out', join(root, 'public'), '--social', join(root, 'social'), '--cache', join(repo, '.pusaka/cache'),
    '--date', '2026-11-22', '--lang', 'en',
  ], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(root, 'public');
}

const prefixed = (before, pages) => Object.fromEntries(Object.entries(pages).map(([title, path]) => [`${before}${title}`, path]));

/** The sites whose sheets are made: `all`, or what a test looks at. */
async function sites(all) {
  build();
  const demonstration = { name: 'demonstration', root: publicFolder, pages: kinds() };
  if (!all) return [demonstration];
  const own = (name, write, pages) => {
    const content = join(out, '.sites', name, 'content');
    rmSync(join(out, '.sites', name), { recursive: true, force: true });
    write(content);
    return { name, root: made(name, content), pages };
  };
  const examples = ['arsip-kampung', 'pustaka-naskah', 'museum-tenun'].map((name) => {
    const root = made(name, join(repo, 'examples', name, 'content'));
    const items = files(join(root, 'items'), 'index.html').filter((path) => path.split('/').length === 2).map((path) => path.split('/')[0]);
    return { name, root, pages: { home: '', english: 'en/', browse: 'browse/', ...Object.fromEntries(items.slice(0, 4).map((id) => [id, `items/${id}/`])), timeline: 'timeline/', about: 'tentang/' } };
  });
  const three = made('three-languages', join(repo, 'tests/sites/three-languages/content'));
  const arabic = files(join(three, 'ar'), 'index.html').filter((path) => !/embed|^(people|tags|types|periods)\/./.test(path));
  return [
    { ...demonstration, pages: { ...demonstration.pages, ...prefixed('en ', { home: 'en/', map: 'en/map/', search: 'en/search/' }), search: 'search/' } },
    ...examples,
    { name: 'three-languages', root: three, pages: Object.fromEntries(arabic.map((path) => [`ar/${path.replace('index.html', '')}`, `ar/${path}`])) },
    own('one-item', few, { home: '', browse: 'browse/', item: 'items/surat/', subjects: 'subjects/', timeline: 'timeline/', lost: '404.html' }),
    own('long-and-short', words, { home: '', browse: 'browse/', long: 'items/panjang/', 'long en': 'en/items/panjang/', short: 'items/pendek/', bare: 'items/tanpa-gambar/', javanese: 'items/aksara-jawa/', jawi: 'items/jawi/', subjects: 'subjects/', people: 'people/', timeline: 'timeline/' }),
    own('five-hundred', many, { home: '', browse: 'browse/', 'browse 12': 'browse/12/', item: 'items/benda-00007/', subjects: 'subjects/', people: 'people/', places: 'places/', tags: 'tags/', timeline: 'timeline/', periods: 'periods/', collections: 'collections/' }),
  ];
}

/** Makes the sheets; returns how many. */
export async function sheets({ all = false, only } = {}) {
  mkdirSync(out, { recursive: true });
  const browser = await launch();
  let count = 0;
  for (const site of await sites(all)) count += await shoot(browser, site, { only });
  await browser.close();
  return count;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [which, only] = process.argv.slice(2);
  console.log(`${await sheets({ all: which === 'all', only })} sheets in ${out}`);
}
