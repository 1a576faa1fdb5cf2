// Searching 10,000 items: what the index costs to make, what a first search transfers, and how long from a key to the result.
// Prints a table in Markdown. Usage: node search.mjs PUSAKA FOLDER (FOLDER as items.py makes it)
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { launch } from '../tests/browser/chromium.mjs';

const [pusaka, folder] = process.argv.slice(2);
const origin = 'http://127.0.0.1:8498';
const server = spawn(pusaka, ['serve', '--content', join(folder, 'pusaka/content'), '--port', '8498'], { stdio: 'ignore' });
const ready = async () => { for (;;) { try { return await (await fetch(origin)).text(); } catch { await new Promise((done) => setTimeout(done, 20)); } } };
/** CPU seconds so far, and the most memory in MB. */
const cost = () => {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const memory = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, peak: Number(memory) / 1024 };
};
const kb = (bytes) => (bytes / 1024).toFixed(0);
try {
  await ready();
  const before = cost();
  const asked = performance.now();
  const first = await (await fetch(`${origin}/search/id/head.js`)).text();
  const wall = performance.now() - asked;
  const after = cost();
  console.log('| index of one language | |\n|---|---|');
  console.log(`| CPU to index, s | ${(after.cpu - before.cpu).toFixed(2)} |\n| until its first file is there, s | ${(wall / 1000).toFixed(2)} |`);
  console.log(`| peak memory before and after, MB | ${before.peak.toFixed(0)}, ${after.peak.toFixed(0)} |`);
  const head = JSON.parse(first.slice(first.indexOf('{'), first.lastIndexOf('}') + 1));
  const files = ['facets', ...Array.from({ length: head.buckets }, (_, n) => `words-${n}`), ...Array.from({ length: Math.ceil(head.records / head.chunk) }, (_, n) => `texts-${n}`)];
  let [plain, packed, largest] = [0, 0, 0];
  for (const file of files) {
    const body = Buffer.from(await (await fetch(`${origin}/search/id/${file}.js`)).arrayBuffer());
    const size = gzipSync(body).length;
    [plain, packed, largest] = [plain + body.length, packed + size, file.startsWith('words') ? Math.max(largest, size) : largest];
  }
  console.log(`| files | ${files.length + 1} |\n| bytes, MB plain and gzipped | ${(plain / 2 ** 20).toFixed(1)}, ${(packed / 2 ** 20).toFixed(1)} |\n| largest file of words, KB gzipped | ${kb(largest)} |`);

  const browser = await launch();
  const page = await browser.newPage();
  const sizes = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    sizes.push({ path: new URL(response.url()).pathname, size: /woff2|jpg$/.test(response.url()) ? body.length : gzipSync(body).length });
  });
  await page.goto(`${origin}/search/`);
  await page.waitForTimeout(500);
  const shell = sizes.splice(0).reduce((sum, one) => sum + one.size, 0);
  /** Milliseconds from setting the field to the drawn results. */
  const typed = (text) => page.evaluate((text) => new Promise((done) => {
    const list = document.querySelector('.found');
    const field = document.querySelector('#cari');
    const begun = performance.now();
    const seen = new MutationObserver(() => { seen.disconnect(); requestAnimationFrame(() => done(performance.now() - begun)); });
    seen.observe(list, { childList: true });
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }), text);
  const cold = await typed('perahu hulu');
  await page.waitForTimeout(800);
  const index = sizes.filter((one) => one.path.includes('/search/')).reduce((sum, one) => sum + one.size, 0);
  const warm = [];
  for (const text of ['perahu h', 'perahu hu', 'perahu hulu', 'naskah', 'naskah em', 'naskah emas', 'pasar rakyat', 'kebun', 'gamelan keluarga']) {
    await typed(text);
    await page.waitForTimeout(200);
    warm.push(await typed(`${text} `.slice(0, text.length + (warm.length % 2))));
    await page.waitForTimeout(150);
  }
  warm.sort((a, b) => a - b);
  console.log(`| page before searching, KB gzipped | ${kb(shell)} |\n| files of the index for a first search, KB gzipped | ${kb(index)} |`);
  console.log(`| first search, nothing at hand, ms | ${cold.toFixed(0)} |\n| key to result, ms: median, most | ${warm[Math.floor(warm.length / 2)].toFixed(0)}, ${warm.at(-1).toFixed(0)} |`);
  await browser.close();
} finally {
  server.kill();
}
