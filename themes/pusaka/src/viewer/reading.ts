// What is written on the leaves that lie open, beside the lens.

import type { Leaves, Words } from './leaves';

export class Reading {
  constructor(private readonly panel: HTMLElement) {}

  async show(leaves: Leaves, places: number[]): Promise<void> {
    if (this.panel.dataset['places'] === String(places)) return;
    this.panel.dataset['places'] = String(places);
    const all = await Promise.all(places.map((place) => leaves.words(place)));
    if (this.panel.dataset['places'] !== String(places)) return;
    const known = new Map(leaves.list().map((leaf) => [leaf.place, leaf]));
    this.panel.replaceChildren(...places.flatMap((place, at) => this.page(place, all[at], known.get(place)?.href ?? '', places.length > 1)));
    this.panel.scrollTop = 0;
  }

  /** A heading where there are two, then the words; where there are none, that is said. */
  private page(place: number, words: Words | undefined, href: string, named: boolean): Element[] {
    const heading = document.createElement('h3');
    heading.textContent = [new Intl.NumberFormat(document.documentElement.lang).format(place), words?.label].filter(Boolean).join(' · ');
    const parts: Element[] = words?.parts.slice() ?? [];
    if (parts.length === 0) {
      const none = document.createElement(words ? 'p' : 'a');
      none.className = 'quiet';
      none.textContent = (words ? this.panel.dataset['none'] : this.panel.dataset['elsewhere']) ?? '';
      if (none instanceof HTMLAnchorElement) none.href = href;
      parts.push(none);
    }
    return named ? [heading, ...parts] : parts;
  }
}
