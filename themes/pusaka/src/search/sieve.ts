// The facets beside the results: which items each term has, how many of those that were found, and which terms are chosen.

import { unpacked, type FacetFile } from './store';

/** Terms of a facet that are shown, until all are asked for. */
const TOP = 7;

interface Term { key: string; name: string; items: number[]; set?: Set<number> }
interface Facet { folder: string; name: string; terms: Term[] }

export class Sieve {
  /** Facet to the key of the term that is chosen. */
  readonly chosen = new Map<string, string>();
  private facets: Facet[] = [];
  private taken: FacetFile | undefined;
  private items: (number | undefined)[] = [];
  /** Folders of the facets of which all terms are shown. */
  private readonly whole = new Set<string>();
  private readonly number = new Intl.NumberFormat(document.documentElement.lang);

  /** `all` says how many terms a facet has, in place of its `{n}`. */
  constructor(private readonly box: HTMLElement, private readonly all: string, private readonly changed: () => void) {}

  take(file: FacetFile): void {
    if (file === this.taken) return;
    this.taken = file;
    this.facets = file.map(([folder, name, terms]) => ({
      folder, name, terms: terms.map(([key, label, items]) => ({ key, name: label, items: Array.from(unpacked(items), ([item]) => item) })),
    }));
  }

  /** Whether an item has all terms that are chosen, but for those of one facet. What is no item has none. */
  passes(item: number | undefined, but = ''): boolean {
    for (const [folder, key] of this.chosen) {
      if (folder === but) continue;
      const term = this.facets.find((facet) => facet.folder === folder)?.terms.find((one) => one.key === key);
      if (item === undefined || !term || !(term.set ??= new Set(term.items)).has(item)) return false;
    }
    return true;
  }

  /** Draws the terms that the found items have. */
  draw(items: (number | undefined)[]): void {
    this.items = items;
    const focus = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'];
    this.box.replaceChildren(...this.facets.flatMap((facet) => this.panel(facet, items.filter((item) => this.passes(item, facet.folder)))));
    if (focus) this.box.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"]`)?.focus();
  }

  private panel(facet: Facet, items: (number | undefined)[]): HTMLElement[] {
    const chosen = this.chosen.get(facet.folder);
    // Ten thousand items and hundreds of terms are counted at every key: each term's own list is gone through once.
    const found = new Uint8Array(1 + Math.max(0, ...facet.terms.map((term) => term.items.at(-1) ?? 0)));
    for (const item of items) if (item !== undefined) found[item] = 1;
    const counted = facet.terms.map((term) => ({ term, count: term.items.reduce((count, item) => count + (found[item] ?? 0), 0) }));
    const there = counted.filter(({ term, count }) => count > 0 || term.key === chosen).sort((a, b) => b.count - a.count);
    const shown = this.whole.has(facet.folder) ? there : there.filter(({ term }, at) => at < TOP || term.key === chosen);
    if (shown.length < 2 && !chosen) return [];
    const section = document.createElement('section');
    section.className = 'facet';
    const list = document.createElement('ul');
    list.append(...shown.map(({ term, count }) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: term.name });
      button.dataset['key'] = `${facet.folder}/${term.key}`;
      button.setAttribute('aria-pressed', String(term.key === chosen));
      button.append(Object.assign(document.createElement('span'), { textContent: this.number.format(count) }));
      button.addEventListener('click', () => {
        if (term.key === chosen) this.chosen.delete(facet.folder);
        else this.chosen.set(facet.folder, term.key);
        this.changed();
      });
      const line = document.createElement('li');
      line.append(button);
      return line;
    }));
    const next = there.find((one) => !shown.includes(one));
    if (next) list.append(this.rest(facet, next.term, there.length));
    section.append(Object.assign(document.createElement('h2'), { textContent: facet.name }), list);
    return [section];
  }

  /** What shows the other terms of a facet, and then gives way to the first of them. */
  private rest(facet: Facet, next: Term, count: number): HTMLElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: this.all.replace('{n}', this.number.format(count)) });
    button.dataset['key'] = `${facet.folder}/${next.key}`;
    button.addEventListener('click', () => {
      this.whole.add(facet.folder);
      this.draw(this.items);
    });
    const line = document.createElement('li');
    line.append(button);
    return line;
  }
}
