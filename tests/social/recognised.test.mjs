// What the program counts and recognises is what the platforms' own libraries count and recognise.
//
// Each line of the corpus goes through the real binary. Three differences are meant, and left out of the comparison:
//  - emoji of after 2018, which the table of twitter-text 3.1.0 does not know as one sign (none is in the corpus);
//  - names in `.example` and `.test` after a scheme, which stand for the address a site will have (none is in the corpus);
//  - names and hashtags within an address: the libraries' single functions find them, their linkers and ours do not.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import twitter from 'twitter-text';
import { RichText } from '@atproto/api';
import { corpus } from './corpus.mjs';

const repo = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const binary = process.env.PUSAKA ?? join(repo, 'target/release/pusaka');
const folder = mkdtempSync(join(tmpdir(), 'pusaka-social-'));
const texts = corpus(1200);
texts.forEach((text, n) => writeFileSync(join(folder, `${n}.txt`), `${text}\n`));

/** The answers of `pusaka social lint --json` for every text, in order. */
async function lint(platform) {
  const answers = new Array(texts.length);
  let next = 0;
  const one = (n) => new Promise((done, fail) => {
    const child = spawn(binary, ['social', 'lint', '--json', '--platform', platform, `${n}.txt`], { cwd: folder });
    let out = '';
    child.stdout.on('data', (data) => { out += data; });
    child.on('error', fail);
    child.on('close', () => { try { done(JSON.parse(out)); } catch (error) { fail(error); } });
  });
  const worker = async () => { for (let n = next++; n < texts.length; n = next++) answers[n] = await one(n); };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return answers;
}

function compare(ours, theirs) {
  const wrong = [];
  texts.forEach((text, n) => {
    const [mine, want] = [ours[n], theirs(text)];
    for (const key of Object.keys(want)) {
      if (JSON.stringify(mine[key]) !== JSON.stringify(want[key])) {
        wrong.push(`${JSON.stringify(text)} ${key}: ${JSON.stringify(mine[key])} and not ${JSON.stringify(want[key])}`);
      }
    }
  });
  assert.deepEqual(wrong, [], `${wrong.length} of ${texts.length}`);
}

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

test('X counts and reads as twitter-text', async () => {
  compare(await lint('x'), (text) => {
    const entities = twitter.extractEntitiesWithIndices(text);
    return {
      count: twitter.parseTweet(text).weightedLength,
      hashtags: entities.filter((e) => e.hashtag !== undefined).map((e) => e.hashtag),
      links: entities.filter((e) => e.url !== undefined).map((e) => e.url),
      mentions: entities.filter((e) => e.screenName !== undefined && !e.listSlug).map((e) => e.screenName),
    };
  });
});

test('Bluesky counts and reads as its own client', async () => {
  compare(await lint('bluesky'), (text) => {
    const rich = new RichText({ text });
    rich.detectFacetsWithoutResolution();
    const bytes = new TextEncoder().encode(text);
    const said = ({ byteStart, byteEnd }) => new TextDecoder().decode(bytes.slice(byteStart, byteEnd));
    const facets = (rich.facets ?? []).filter((facet) => !said(facet.index).startsWith('$'));
    facets.sort((a, b) => a.index.byteStart - b.index.byteStart);
    let end = 0;
    const kept = facets.filter((facet) => { const free = facet.index.byteStart >= end; if (free) end = facet.index.byteEnd; return free; });
    const of = (type) => kept.filter((facet) => facet.features[0].$type.endsWith(type)).map((facet) => said(facet.index));
    return {
      count: rich.graphemeLength,
      hashtags: of('#tag').map((tag) => tag.slice(1)),
      links: of('#link'),
      mentions: of('#mention').map((name) => name.slice(1)),
    };
  });
});
