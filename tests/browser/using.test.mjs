// What visitors do with an item: they cite it, and programs for references read the files back.
import { before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { build, publicFolder } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
plugins.config.get('@bibtex').parse.sentenceCase = 'never';
let python;
before(() => {
  build();
  const told = execFileSync('python3', [join(here, 'citations.py'), publicFolder], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(here, 'python') }, maxBuffer: 1 << 28 });
  python = JSON.parse(told);
});

const bare = (text) => text.replace(/<\/?span[^>]*>/g, '');
const names = (list) => (list ?? []).map((one) => bare(one.literal ?? [one.given, one.family].filter(Boolean).join(' ')));

test('BibTeX, RIS and CSL-JSON say the same to citation-js, pybtex and rispy', () => {
  const ids = Object.keys(python);
  assert.ok(ids.length > 30, `${ids.length} items`);
  for (const id of ids) {
    const file = (name) => readFileSync(join(publicFolder, 'items', id, name), 'utf8');
    const [csl] = new Cite(file('cite.json')).data;
    const [bib] = new Cite(file('cite.bib'), { forceType: '@bibtex/text' }).data;
    const [ris] = new Cite(file('cite.ris'), { forceType: '@ris/file' }).data;
    const { bib: pybtex, ris: rispy } = python[id];
    for (const title of [bare(bib.title), ris.title, pybtex.title.replace(/^\{|\}$/g, ''), rispy.title]) assert.equal(title, csl.title, id);
    assert.deepEqual(names(bib.author), names(csl.author), id);
    assert.deepEqual(pybtex.authors.map((name) => name.replace(/^\{|\}$/g, '')), names(csl.author), id);
    assert.deepEqual(rispy.authors ?? [], names(csl.author), id);
    for (const url of [bib.URL, ris.URL, pybtex.url, rispy.urls?.[0] ?? rispy.url]) assert.equal(url, csl.URL, id);
    assert.equal(String(rispy.year || ''), csl.issued?.['date-parts'] ? String(csl.issued['date-parts'][0][0]) : '', id);
    assert.equal(new Cite(csl).format('bibliography', { template: 'apa' }).includes(csl.title.split(/[“:,]/)[0].slice(0, 12)), true, id);
  }
});
