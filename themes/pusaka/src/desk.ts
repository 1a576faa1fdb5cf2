// What a script adds to the desk, which is whole without it: copy buttons, showing one platform or language at a time,
// finding an item, and remembering what was posted until the log has it.

import { copyButtons } from './parts/copy';
import { marks } from './parts/marks';

copyButtons('textarea[readonly], [data-copyable]');
marks();

/** What this computer remembers; some browsers remember nothing for a file on a disk. */
const memory = {
  get: (key: string): string | null => { try { return localStorage.getItem(key); } catch { return null; } },
  set: (key: string, value: string) => { try { localStorage.setItem(key, value); } catch { /* forgotten */ } },
};

/** A thing without a post that is shown, and a day without such a thing, need not be shown either. */
function leaveOutEmpty(): void {
  for (const entry of document.querySelectorAll<HTMLElement>('article.entry')) {
    const posts = [...entry.querySelectorAll<HTMLElement>('.post')];
    entry.hidden = posts.length > 0 && posts.every((post) => post.hidden);
  }
  for (const day of document.querySelectorAll<HTMLElement>('.day')) {
    day.hidden = [...day.querySelectorAll<HTMLElement>('article.entry')].every((entry) => entry.hidden);
  }
}

/** Shows only what is chosen, and remembers the choice. */
function sieve(select: HTMLSelectElement, attribute: 'platform' | 'lang', usual: string): void {
  const key = `pusaka-desk-${attribute}`;
  const show = () => {
    for (const part of document.querySelectorAll<HTMLElement>(`.desk [data-${attribute}]`)) {
      part.hidden = select.value !== '' && part.dataset[attribute] !== select.value;
    }
    if (attribute === 'platform') leaveOutEmpty();
  };
  select.value = memory.get(key) ?? usual;
  if (select.selectedIndex < 0) select.value = '';
  select.addEventListener('change', () => {
    show();
    memory.set(key, select.value);
  });
  show();
}

const form = document.querySelector<HTMLFormElement>('#sieve');
const [platform, lang] = ['#show-platform', '#show-lang'].map((id) => document.querySelector<HTMLSelectElement>(id));
if (form && platform && lang) {
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  sieve(platform, 'platform', '');
  sieve(lang, 'lang', document.documentElement.lang);
}

/** Every word that is typed must stand in the title, the kind or the id. */
function search(form: HTMLFormElement, field: HTMLInputElement, found: HTMLOutputElement): void {
  const things = [...document.querySelectorAll<HTMLElement>('.thing')].map((thing) => {
    const head = thing.querySelector('summary') ?? thing;
    return { thing, text: `${head.textContent} ${thing.id}`.toLowerCase() };
  });
  const told = document.querySelector<HTMLElement>('#words-of-marks')?.dataset.found ?? '{n}';
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { thing, text } of things) {
      thing.hidden = !words.every((word) => text.includes(word));
      if (!thing.hidden) count += 1;
    }
    found.textContent = words.length ? told.replace('{n}', String(count)) : '';
  });
}

const [searchForm, words, found] = ['#search', '#words', '#found'].map((id) => document.querySelector(id));
if (searchForm instanceof HTMLFormElement && words instanceof HTMLInputElement && found instanceof HTMLOutputElement) search(searchForm, words, found);

/** Opens what the target of an address is folded into. */
function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  target?.scrollIntoView();
}

addEventListener('hashchange', reveal);
if (location.hash) reveal();
