// The search page: results as one types, with facets, pictures, and the pages on which the words stand.

import { Engine, type Answer, type Hit } from './search/engine';
import { SPELLINGS, excerpt, marked, type Seen } from './search/excerpt';
import { Sieve } from './search/sieve';
import { Store, type Found, type Head } from './search/store';

/** Results that are shown at once, and pages of each. */
const SHOWN = 10;
const PAGES = 3;

/** An item with the pages of it that were found, or something else that was. */
interface Group { item: number | undefined; record: number; score: number; pages: Hit[]; terms: Set<string> }

const seek = document.querySelector<HTMLElement>('.seek') as HTMLElement;
const part = <T extends HTMLElement>(selector: string): T => seek.querySelector<T>(selector) as T;
const say = (key: string, values: Record<string, string> = {}): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), seek.dataset[key] ?? '');
const [field, told, hits, list, facets] = [part<HTMLInputElement>('#cari'), part('.told'), part('.hits'), part('.found'), part('.facets')];
const [more, clear] = [part<HTMLButtonElement>('.more'), part<HTMLButtonElement>('.clear')];
const number = new Intl.NumberFormat(document.documentElement.lang);

const store = new Store(seek.dataset['index'] ?? '');
const engine = new Engine(store);
const sieve = new Sieve(facets, say('all'), () => { void ask(); });
let groups: Group[] = [];
let answer: Answer | undefined;
let shown = SHOWN;
let turn = 0;
let drawing = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
let owners: Int32Array | undefined;

/** Says to whoever waits, a screen reader too, that what stands there is not yet the answer. */
const busy = (is: boolean, ...boxes: HTMLElement[]): void => { for (const box of boxes) box.setAttribute('aria-busy', String(is)); };

/** The item of each page, by its place among the pages. */
function ownersOf(head: Head): Int32Array {
  const all: number[] = [];
  for (const one of head.pages ? head.pages.split(',') : []) {
    const [item = '', count = ''] = one.split('*');
    for (let page = 0; page < parseInt(count, 36); page += 1) all.push(parseInt(item, 36));
  }
  return Int32Array.from(all);
}

/** Pages go under their item, which is as good as the best of them. */
function grouped(found: Hit[], head: Head): Group[] {
  owners ??= ownersOf(head);
  const all = new Map<string, Group>();
  for (const hit of found) {
    const page = hit.record - head.items;
    const item = page < 0 ? hit.record : owners[page];
    const key = item === undefined ? `r${hit.record}` : String(item);
    const group = all.get(key) ?? { item, record: item ?? hit.record, score: 0, pages: [], terms: new Set() };
    group.score = Math.max(group.score, hit.score);
    if (page >= 0 && item !== undefined) group.pages.push(hit);
    for (const term of hit.terms) group.terms.add(term);
    all.set(key, group);
  }
  return [...all.values()].sort((a, b) => b.score - a.score || a.record - b.record);
}

async function ask(): Promise<void> {
  const mine = ++turn;
  const text = field.value.trimStart();
  busy(true, hits, facets);
  clearTimeout(waiting);
  waiting = setTimeout(() => { told.textContent = say('wait'); }, 400);
  try {
    const [found, head] = [text ? await engine.ask(text) : undefined, await store.head()];
    if (mine !== turn) return;
    answer = found;
    groups = grouped(found?.hits ?? [], head);
    shown = SHOWN;
    if (sieve.chosen.size > 0) sieve.take(await store.facets());
    if (mine === turn) await results();
    if (mine === turn) busy(false, hits);
    await beside(mine);
  } catch {
    if (mine === turn) tell(say('fail'));
  } finally {
    if (mine === turn) busy(false, hits, facets);
  }
}

/** Says how it stands, in place of what was said before and of that it takes long. */
function tell(text: string): void {
  clearTimeout(waiting);
  told.textContent = text;
}

/** Draws the results; what is drawn last stands, however long an earlier one waits for its texts. */
async function results(): Promise<void> {
  const mine = ++drawing;
  const passing = groups.filter((group) => sieve.passes(group.item));
  const first = passing.slice(0, shown);
  const lines = await Promise.all(first.map((group) => line(group)));
  if (mine !== drawing) return;
  list.replaceChildren(...lines.flat());
  const [asked, none] = [answer !== undefined, passing.length === 0];
  hits.hidden = !asked || groups.length === 0;
  clear.hidden = sieve.chosen.size === 0;
  more.hidden = passing.length <= shown;
  part('.advice').hidden = !asked || !none || answer?.way === 'common';
  part('.begin').hidden = asked && !none;
  const count = passing.length === 1 ? say('one') : say('many', { n: number.format(passing.length) });
  const nothing = say(answer?.way === 'common' ? 'common' : 'none', { q: field.value.trim() });
  const instead = { all: '', common: nothing, meant: `${nothing} ${say('instead', { q: answer?.meant ?? '' })}`, near: `${nothing} ${say('alike')}`, some: say('any') };
  tell(!asked ? '' : none ? nothing : `${instead[answer?.way ?? 'all']} ${count}`.trim());
  offer(answer?.way === 'meant' ? undefined : answer?.meant);
}

/** When the browser has drawn; where it does not draw just now, a little later. */
const drawn = (): Promise<unknown> => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

/** The facets of what was found, and the address of it: nobody waits for them to see the results, which stay as they are. */
async function beside(mine: number): Promise<void> {
  await drawn();
  if (mine !== turn) return;
  address();
  if (answer) sieve.take(await store.facets());
  if (mine === turn) sieve.draw(groups.map((group) => group.item));
}

/** A link to what may have been meant. */
function offer(meant: string | undefined): void {
  const box = part('.meant');
  box.hidden = !meant;
  if (!meant) return;
  const made = Object.assign(document.createElement('a'), { href: `?q=${encodeURIComponent(meant)}`, textContent: say('near', { q: meant }) });
  made.addEventListener('click', (event) => {
    event.preventDefault();
    field.value = meant;
    field.focus();
    void ask();
  });
  box.replaceChildren(made);
}

async function line(group: Group): Promise<HTMLElement[]> {
  // Of all that is long only one text is asked for: a page of a newspaper weighs ten kilobytes.
  const [alone, best] = [group.pages.length === 0, group.pages.slice(0, PAGES)];
  const [found, ...pages] = await Promise.all([
    alone ? store.whole(group.record) : store.found(group.record),
    ...best.map((hit, at) => (at === 0 ? store.whole(hit.record) : store.found(hit.record))),
  ]);
  if (!found) return [];
  const row = document.createElement('li');
  row.className = 'hit';
  const seen = excerpt(found.x, group.terms);
  const words = document.createElement('div');
  const title = document.createElement('h3');
  title.append(link(found, spellings(found, seen, group.terms), marked(found.t.text, group.terms)));
  words.append(title);
  if (found.o) words.append(Object.assign(document.createElement('p'), { className: 'small quiet', textContent: found.o }));
  if (found.x && (seen.spellings.length > 0 || alone)) words.append(paragraph(seen.parts));
  if (!alone) words.append(pageList(pages, group));
  row.append(...picture(found), words);
  return [row];
}

/** How the words are written in a text; of one that is not at hand the terms that matched, under which they are found there. */
const spellings = (found: Found, seen: Seen, terms: Iterable<string>): string[] => (found.l && !found.x ? [...terms].slice(0, SPELLINGS) : seen.spellings);

function pageList(pages: (Found | undefined)[], group: Group): HTMLElement {
  const box = document.createElement('ul');
  box.className = 'on-pages';
  pages.forEach((page, at) => {
    if (!page) return;
    const seen = excerpt(page.x, group.terms);
    const line = document.createElement('li');
    line.append(link(page, spellings(page, seen, group.pages[at]?.terms ?? []), [page.t.text]), ...(page.x ? [paragraph(seen.parts)] : []));
    box.append(line);
  });
  const rest = group.pages.length - pages.length;
  if (rest > 0) box.append(Object.assign(document.createElement('li'), { className: 'small quiet', textContent: say('pages', { n: number.format(rest) }) }));
  return box;
}

/** A link that takes the words along, so that they are marked where it leads. */
function link(found: Found, spellings: string[], parts: (string | HTMLElement)[]): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = found.a + (spellings.length > 0 ? `#kata=${spellings.map(encodeURIComponent).join(',')}` : '');
  if (found.t.lang) made.lang = found.t.lang;
  if (found.t.dir) made.dir = found.t.dir;
  made.append(...parts);
  return made;
}

function paragraph(parts: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement('p');
  made.append(...parts);
  return made;
}

function picture(found: Found): HTMLElement[] {
  const box = document.createElement('span');
  box.className = 'scan';
  if (!found.p) return [box];
  const [src, width, height, colour] = found.p;
  if (colour) box.classList.add(colour);
  box.append(Object.assign(new Image(width, height), { src, alt: '', loading: 'lazy', decoding: 'async' }));
  return [box];
}

/** What is sought stands in the address, where the browser lets it: it can be shared, and one comes back to it. */
function address(): void {
  const query = new URLSearchParams([...(field.value.trim() ? [['q', field.value.trim()]] : []), ...sieve.chosen] as [string, string][]).toString();
  try { history.replaceState(null, '', query ? `?${query}` : location.pathname); } catch { /* some browsers keep the address of a file as it is */ }
}

let soon: ReturnType<typeof setTimeout> | undefined;
// Who goes to the field will type: what every search needs is asked for then.
field.addEventListener('focus', () => { void engine.prepare(''); }, { once: true });
field.addEventListener('input', () => {
  clearTimeout(soon);
  turn += 1;
  busy(true, hits, facets);
  void engine.prepare(field.value.trimStart());
  soon = setTimeout(() => { void ask(); }, 8);
});
part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void ask();
});
more.addEventListener('click', () => {
  const at = shown;
  shown += SHOWN;
  void results().then(() => list.children[at]?.querySelector('a')?.focus());
});
clear.addEventListener('click', () => {
  sieve.chosen.clear();
  field.focus();
  void ask();
});
// The arrows lead from the field through the results and back.
seek.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [field, ...list.querySelectorAll<HTMLElement>('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
store.onRenewed = () => {
  engine.forget();
  owners = undefined;
  void ask();
};

const given = new URLSearchParams(location.search);
field.value = given.get('q') ?? field.value;
for (const [folder, key] of given) if (folder !== 'q') sieve.chosen.set(folder, key);
if (matchMedia('(hover: hover)').matches) field.focus({ preventScroll: true });
if (innerWidth >= 1024) part<HTMLDetailsElement>('details').open = true;
if (field.value) void ask();
