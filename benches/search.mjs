// Searching: what the index costs to make, what a first search transfers, and how long from a key to the result.
// Prints a table in Markdown. Usage: node search.mjs PUSAKA FOLDER [QUERY…]
// FOLDER is as items.py or newspapers.py makes it. The first query is the first search; without any, they are made of the words that
// the index itself offers, common and rare ones. Ends with an error where more is transferred or held than was promised.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { launch } from '../tests/browser/chromium.mjs';

const [pusaka, folder, ...given] = process.argv.slice(2);
const content = existsSync(join(folder, 'site.yaml')) ? folder : join(folder, 'pusaka/content');
const origin = 'http://127.0.0.1:8498';
const server = spawn(pusaka, ['serve', '--content', content, '--port', '8498'], { stdio: 'ignore' });
const ready = async () => { for (;;) { try { return await (await fetch(origin)).text(); } catch { await new Promise((done) => setTimeout(done, 20)); } } };
/** CPU seconds so far, and the most memory in MB. */
const cost = () => {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const memory = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, peak: Number(memory) / 1024 };
};
const kb = (bytes) => (bytes / 1024).toFixed(0);
const mb = (bytes) => (bytes / 2 ** 20).toFixed(1);
const row = (name, found) => console.log(`| ${name} | ${found} |`);
/** What is promised: kilobytes of a first search with its page, megabytes of memory to make the index of a language. */
const MOST = { transferred: 300, held: 600 };
const kept = (name, found, most) => {
  if (found <= most) return;
  console.error(`${name}: ${found.toFixed(0)}, where ${most} was promised`);
  process.exitCode = 1;
};
const sum = (all) => all.reduce((sum, one) => sum + one.size, 0);
const spread = (all) => `${all.sort((a, b) => a - b)[Math.floor(all.length / 2)].toFixed(0)}, ${all.at(-1).toFixed(0)}`;
const text = async (file, lang = 'id') => (await fetch(`${origin}/search/${lang}/${file}.js`)).text();
/** What a file of the index holds. */
const held = (file) => JSON.parse(file.slice(file.indexOf(',', file.indexOf(',') + 1) + 1, file.lastIndexOf(')')));

/** Makes the index, and asks for all of its files. */
async function indexed() {
  const [before, asked] = [cost(), performance.now()];
  const head = held(await text('head'));
  const [after, wall] = [cost(), performance.now() - asked];
  row('CPU to read the collection, s', before.cpu.toFixed(1));
  row('CPU to index one language, s', (after.cpu - before.cpu).toFixed(2));
  row('until its first file is there, s', (wall / 1000).toFixed(2));
  row('peak memory before and after, MB', `${before.peak.toFixed(0)}, ${after.peak.toFixed(0)}`);
  kept('peak memory', after.peak, MOST.held);
  const [words, long] = [[], []];
  let [files, plain, packed] = [0, 0, 0];
  const weigh = (body) => {
    const size = gzipSync(body).length;
    [files, plain, packed] = [files + 1, plain + Buffer.byteLength(body), packed + size];
    return size;
  };
  for (const name of ['head', 'facets', 'spellings']) weigh(await text(name));
  for (let bucket = 0; bucket < head.buckets; bucket += 1) words.push(weigh(await text(`words-${bucket}`)));
  for (let record = 0; record < head.records; record += head.chunk) {
    const chunk = await text(`texts-${record / head.chunk}`);
    weigh(chunk);
    held(chunk).forEach((found, at) => { if (found.l) long.push(record + at); });
  }
  for (const record of long) weigh(await text(`text-${record}`));
  row('files; of them with one long text', `${files}; ${long.length}`);
  row('bytes, MB plain and gzipped', `${mb(plain)}, ${mb(packed)}`);
  words.sort((a, b) => a - b);
  row(`files of words; crowded beginnings; KB gzipped: median, largest`, `${head.buckets}; ${(head.crowded ?? "").split(" ").filter(Boolean).length}; ${kb(words[words.length >> 1])}, ${kb(words.at(-1))}`);
}

/** Queries of words that many pages have and of rare ones, whole and while they are typed; the very commonest tell nothing of any. */
async function queries() {
  const known = held(await text('spellings')).split(' ');
  const word = (share) => known[Math.floor((known.length - 1) * share)];
  const [common, usual, rare, rarest] = [0.1, 0.2, 0.5, 0.95].map(word);
  return [`${usual} ${common}`, `${usual} ${common.slice(0, 2)}`, `${usual} ${common.slice(0, 3)}`, rare.slice(0, 3), rare, `${rare} ${usual}`, common, rarest, `${common} ${word(0.15)}`];
}

async function searched(asked) {
  const browser = await launch();
  const page = await browser.newPage();
  const sizes = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    sizes.push({ path: new URL(response.url()).pathname, size: /woff2|jpg$/.test(response.url()) ? body.length : gzipSync(body).length });
  });
  await page.goto(`${origin}/search/`);
  await page.waitForTimeout(500);
  const shell = sum(sizes.splice(0));
  /** Milliseconds from setting the field to what is drawn for it. */
  const typed = (text) => page.evaluate((text) => new Promise((done) => {
    const field = document.querySelector('#cari');
    const begun = performance.now();
    const seen = new MutationObserver((changes) => {
      if (changes.every((change) => change.type === 'attributes' && change.target.getAttribute('aria-busy') === 'true')) return;
      seen.disconnect();
      requestAnimationFrame(() => done(performance.now() - begun));
    });
    seen.observe(document.querySelector('.found'), { childList: true });
    seen.observe(document.querySelector('.hits'), { attributeFilter: ['aria-busy'] });
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }), text);
  const cold = await typed(asked[0]);
  await page.waitForTimeout(800);
  const of = (part) => sizes.filter((one) => one.path.includes(`/${part}`));
  const index = sum(of('search/'));
  const parts = ['words-', 'texts-', 'text-'].map((part) => `${of(part).length} ${part} ${kb(sum(of(part)))}`);
  const told = await page.textContent('.told');
  const [fresh, again] = [[cold], []];
  for (const text of asked.slice(1)) {
    fresh.push(await typed(text));
    await page.waitForTimeout(200);
    again.push(await typed(`${text} `.slice(0, text.length + (again.length % 2))));
    await page.waitForTimeout(150);
  }
  row('page before searching, KB gzipped', kb(shell));
  row(`files of the index for a first search (“${asked[0]}”: ${told}), KB gzipped`, `${kb(index)} (${parts.join(', ')})`);
  row('both, KB gzipped', kb(shell + index));
  kept('a first search', (shell + index) / 1024, MOST.transferred);
  row('first search, nothing at hand, ms', cold.toFixed(0));
  row('key to result where the letters are new, ms: median, most', spread(fresh));
  row('key to result, ms: median, most', spread(again));
  await browser.close();
}

try {
  await ready();
  console.log('| search | |\n|---|---|');
  await indexed();
  await searched(given.length > 0 ? given : await queries());
  await text('head', 'en');
  row('peak memory with the indexes of two languages, MB', cost().peak.toFixed(0));
} finally {
  server.kill();
}
