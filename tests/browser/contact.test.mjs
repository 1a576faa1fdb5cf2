// The contact sheets can be made: one thing, words of every length and two looks of three. `make sheets` makes all of them.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { repo } from './site.mjs';
import { sheets } from './contact.mjs';

test('contact sheets of what is short, long and alone, on a phone by night', async () => {
  assert.equal(await sheets({ names: ['one-item', 'long-and-short'], only: 'phone-dark' }), 2);
  for (const name of ['one-item', 'long-and-short']) assert.ok(statSync(join(repo, `target/sheets/${name}-phone-dark-1.jpg`)).size > 50_000, name);
});
