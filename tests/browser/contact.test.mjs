// The contact sheets: every kind of page, words short and long, one thing and five hundred, three scripts. Whoever
// changes the theme looks at them; here it is seen that they can be made. `make sheets` makes them by day and by night on phone and desk.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build, repo } from './site.mjs';
import { sheets } from './contact.mjs';

/** Sites, each with the one look in which its sheets are made here. */
const made = { demonstration: 'phone-light', 'one-item': 'phone-dark', 'long-and-short': 'desk-light', 'five-hundred': 'phone-light', 'three-languages': 'phone-dark' };

test('contact sheets of every kind of page, of what is short, long, alone and many, and of three scripts', async () => {
  build();
  for (const [name, look] of Object.entries(made)) {
    const count = await sheets({ names: [name], only: look });
    assert.ok(count > 0, name);
    for (let nth = 1; nth <= count; nth += 1) assert.ok(statSync(join(repo, `target/sheets/${name}-${look}-${nth}.jpg`)).size > 50_000, `${name}, sheet ${nth}`);
  }
});
