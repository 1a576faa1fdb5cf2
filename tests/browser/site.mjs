// Builds the demonstration once with the release binary and serves it as a plain host would: files, nothing else.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createGzip } from 'node:zlib';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const repo = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = process.env.PUSAKA ?? join(repo, 'target/release/pusaka');
/** How many times slower than this one the machine shall behave, in the browser and in what it is served: a test that looks too early passes
 * on a quick machine and fails on a slow one. */
export const slowness = Number(process.env.PUSAKA_SLOW ?? 1);
const folder = join(repo, 'target/browser');
export const publicFolder = join(folder, 'public');
export const socialFolder = join(folder, 'social');

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.xml': 'application/xml',
  '.svg': 'image/svg+xml', '.jpg': 'image/jpeg', '.png': 'image/png', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8', '.ogg': 'audio/ogg', '.wav': 'audio/wav', '.mp3': 'audio/mpeg',
};

/** Builds the demonstration, unless that has been done for all tests: files that run side by side cannot both write it. */
export function build() {
  if (!process.env.PUSAKA_BUILT) buildTo(publicFolder, socialFolder);
}

/** Builds the demonstration into folders of one's own, with options of one's own. */
export function buildTo(out, social, ...options) {
  execFileSync(program, [
    'build', '--content', join(repo, 'content'), '--out', out, '--social', social,
    '--cache', join(repo, '.pusaka/cache'), '--date', '2026-11-22', '--deny', 'warnings', ...options,
  ], { stdio: 'inherit' });
}

/** The pages that are planned in a language, by their kind: an item, the wall of a facet, a notice of a section. */
export function planned(content, lang) {
  const told = execFileSync(program, ['plan', '--content', content, '--json', '--date', '2026-11-22'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  const found = new Map();
  for (const { path, recipe: { cook, page, lang: own } } of JSON.parse(told)) {
    if (cook !== 'page' || own !== lang) continue;
    const kind = [page.page, page.facet, page.section].filter(Boolean).join(' ');
    found.set(kind, [...found.get(kind) ?? [], path.replace(/index\.html$/, '')]);
  }
  return found;
}

/** Sends a file as a slow line brings it: pages in pieces of a packet, pictures late. */
async function trickled(path, response) {
  const [body, kind] = [readFileSync(path), extname(path)];
  if (/jpg|png/.test(kind)) await setTimeout(300);
  const piece = kind === '.html' ? 1500 : body.length;
  for (let at = 0; at < body.length; at += piece) {
    response.write(body.subarray(at, at + piece));
    if (kind === '.html') await setTimeout(40);
  }
  response.end();
}

/** Serves the public tree on a free port of the loopback, where asked for as over a slow line; resolves to { origin, close }. */
export function serve(root = publicFolder, slowly = false) {
  const server = createServer(async (request, response) => {
    if (slowness > 1) await setTimeout(20 * slowness);
    let path = join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
    const found = path.startsWith(root) && existsSync(path);
    if (!found) path = join(root, '404.html');
    const type = types[extname(path)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'max-age=31536000' };
    const text = /text|xml|javascript/.test(type);
    if (text && !slowly) headers['content-encoding'] = 'gzip';
    response.writeHead(found ? 200 : 404, headers);
    if (slowly) return void trickled(path, response);
    const file = createReadStream(path);
    (text ? file.pipe(createGzip()) : file).pipe(response);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => { server.closeAllConnections(); server.close(); },
  })));
}

/** Every file below a folder with one of these endings, relative, sorted. */
export function files(root, ...endings) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** Items of the demonstration by a word of their record's text, to find one of each kind without naming it here. */
export function itemWith(pattern) {
  const records = files(join(repo, 'content/items'), 'item.yaml');
  const record = records.find((path) => pattern.test(readFileSync(join(repo, 'content/items', path), 'utf8'))
    && existsSync(join(publicFolder, 'items', dirname(path).split('/').at(-1))));
  if (!record) throw new Error(`no published item of the demonstration matches ${pattern}`);
  return dirname(record).split('/').at(-1);
}

/** The record of an item of the demonstration, as it is written. */
export function record(id) {
  const path = files(join(repo, 'content/items'), 'item.yaml').find((path) => dirname(path).split('/').at(-1) === id);
  return readFileSync(join(repo, 'content/items', path), 'utf8');
}

/** The first folder below a facet that has a page of its own. */
function first(facet) {
  const found = readdirSync(join(publicFolder, facet), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()[0];
  return `${facet}/${encodeURIComponent(found)}/`;
}

/** One address of every kind of page, without its language. */
export function kinds() {
  const book = readdirSync(join(publicFolder, 'items')).find((id) => existsSync(join(publicFolder, 'items', id, '2')));
  return {
    home: '', browse: 'browse/', object: `items/${itemWith(/^type: object/m)}/`, book: `items/${book}/`, page: `items/${book}/2/`,
    sound: `items/${itemWith(/^type: audio/m)}/`, restricted: `items/${itemWith(/^access: metadata/m)}/`,
    jawi: `items/${itemWith(/ms-Arab/)}/`, javanese: `items/${itemWith(/jv-Java/)}/`,
    types: 'types/', type: first('types'), subjects: 'subjects/', subject: first('subjects'), places: 'places/', place: first('places'),
    people: 'people/', person: first('people'), periods: 'periods/', period: first('periods'),
    collections: 'collections/', collection: first('collections'), tags: 'tags/', tag: first('tags'),
    events: 'events/', event: first('events'), news: 'news/', story: first('news'),
    campaigns: 'campaigns/', theme: 'campaigns/bulan-tenun/', quiz: 'campaigns/kuis-tepi-sungai/', reading: 'campaigns/bacaan-akhir-tahun/',
    timeline: 'timeline/', map: 'map/', colours: 'colours/', colour: 'colours/brown/', sizes: 'sizes/', size: first('sizes'), surprise: 'surprise/',
    children: 'children/', held: `items/${itemWith(/^sensitive:/m)}/`,
    stories: 'exhibits/', scroll: 'exhibits/kota-di-dalam-saku/', exhibit: 'exhibits/menghitung-benang/',
    guides: 'guides/', guide: 'guides/mencari-keluarga-dalam-arsip/',
    search: 'search/', about: 'tentang/', lost: '404.html',
  };
}

export const languages = { id: '', en: 'en/' };
