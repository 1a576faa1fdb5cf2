// Every page of the site and the desk: valid HTML by the Nu checker and html-validate, and every link leads somewhere.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { build, files, kinds, languages, publicFolder, socialFolder } from './site.mjs';

before(build);

test('the Nu checker finds no error in any page', () => {
  const jar = createRequire(import.meta.url)('vnu-jar');
  const pages = [...files(publicFolder, '.html').map((path) => join(publicFolder, path)), join(socialFolder, 'index.html')];
  assert.ok(pages.length > 200, `only ${pages.length} pages`);
  const wrong = [];
  for (let at = 0; at < pages.length; at += 400) {
    const run = spawnSync('java', ['-Xss4m', '-jar', String(jar), '--errors-only', '--format', 'json', ...pages.slice(at, at + 400)], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const { messages } = JSON.parse(run.stderr);
    // The desk holds its styles, and the checker knows no property younger than itself; pages are what it is asked about.
    wrong.push(...messages.filter((m) => !m.message.startsWith('CSS:')).map((m) => `${m.url}:${m.lastLine}: ${m.message}`));
  }
  assert.deepEqual(wrong.slice(0, 20), []);
});

test('html-validate finds no error on any kind of page', async () => {
  const config = { root: true, extends: ['html-validate:recommended'], rules: {
    'no-trailing-whitespace': 'off', 'long-title': 'off', 'void-style': 'off', 'no-inline-style': 'error', 'attribute-boolean-style': 'off',
    'prefer-native-element': 'error', 'doctype-style': 'off', 'no-raw-characters': ['error', { relaxed: true }], 'valid-id': ['error', { relaxed: true }],
    'tel-non-breaking': 'off', 'require-sri': 'off',
  } };
  const check = new HtmlValidate(new FileSystemConfigLoader(config));
  const wrong = [];
  for (const path of Object.values(kinds())) {
    for (const prefix of Object.values(languages)) {
      const file = join(publicFolder, prefix, decodeURIComponent(path), path.endsWith('.html') ? '' : 'index.html');
      const report = await check.validateFile(file);
      for (const result of report.results) wrong.push(...result.messages.filter((m) => m.severity === 2).map((m) => `${file}:${m.line}: ${m.ruleId}: ${m.message}`));
    }
  }
  assert.deepEqual(wrong.slice(0, 20), []);
});

const attribute = /\s(?:href|src|poster)="([^"]*)"|\ssrcset="([^"]*)"/g;
const unescape = (text) => text.replaceAll('&amp;', '&').replaceAll('&#x2F;', '/').replaceAll('&#39;', "'").replaceAll('&quot;', '"');

for (const [name, root] of [['gallery', publicFolder], ['desk', socialFolder]]) {
  test(`every link and picture of the ${name} exists, anchors too`, () => {
    const wrong = new Set();
    let seen = 0;
    for (const page of files(root, '.html')) {
      const html = readFileSync(join(root, page), 'utf8');
      for (const [, one, many] of html.matchAll(attribute)) {
        for (const raw of one === undefined ? many.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0]) : [one]) {
          const address = unescape(raw);
          if (/^(https?:|mailto:|tel:|data:)/.test(address)) continue;
          seen += 1;
          const [path, anchor] = address.split('#');
          const bare = decodeURIComponent(path.split('?')[0]);
          let target = bare === '' ? join(root, page) : normalize(join(root, dirname(page), bare));
          if (bare.startsWith('/')) target = join(root, bare);
          if (existsSync(target) && statSync(target).isDirectory()) target = join(target, 'index.html');
          if (!existsSync(target)) { wrong.add(`${page}: ${address}`); continue; }
          // A part of a picture, or words to be marked: scripts find them.
          if (/^(xywh|kata)=/.test(anchor ?? '')) continue;
          if (anchor && target.endsWith('.html') && !readFileSync(target, 'utf8').includes(`id="${decodeURIComponent(anchor)}"`)) wrong.add(`${page}: no anchor ${address}`);
        }
      }
    }
    assert.ok(seen > 50, `only ${seen} links`);
    assert.deepEqual([...wrong].slice(0, 20), []);
  });
}

test('absolute addresses of cards, feeds, sitemap and languages exist as files', () => {
  const base = readFileSync(join(publicFolder, 'robots.txt'), 'utf8').match(/Sitemap:\s*(\S+)sitemap\.xml/)[1];
  const wrong = new Set();
  let seen = 0;
  for (const page of files(publicFolder, '.html', '.xml')) {
    const text = readFileSync(join(publicFolder, page), 'utf8');
    for (const [address] of text.matchAll(new RegExp(`${base.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}[^"<\\s&]*`, 'g'))) {
      seen += 1;
      let target = join(publicFolder, decodeURIComponent(address.slice(base.length).split(/[?#]/)[0]));
      if (existsSync(target) && statSync(target).isDirectory()) target = join(target, 'index.html');
      if (!existsSync(target)) wrong.add(`${page}: ${address}`);
    }
  }
  assert.ok(seen > 500, `only ${seen} addresses`);
  assert.deepEqual([...wrong].slice(0, 20), []);
});
