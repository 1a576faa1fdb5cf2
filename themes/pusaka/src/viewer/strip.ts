// The strip of small pictures under the lens; one press goes there.

import type { Leaf } from './leaves';

export class Strip {
  private readonly made = new Map<number, HTMLElement>();

  constructor(private readonly list: HTMLElement, private readonly go: (place: number) => void) {}

  /** Shows the leaves that are known, and which of them lie open. */
  show(leaves: Leaf[], open: number[]): void {
    this.list.hidden = leaves.length < 2;
    for (const leaf of leaves.filter((one) => !this.made.has(one.place))) this.made.set(leaf.place, this.entry(leaf));
    for (const [at, leaf] of leaves.entries()) {
      const entry = this.made.get(leaf.place) as HTMLElement;
      // What is there stays there, and keeps the focus.
      if (this.list.children[at] !== entry) this.list.insertBefore(entry, this.list.children[at] ?? null);
      const button = entry.firstElementChild;
      if (open.includes(leaf.place)) button?.setAttribute('aria-current', 'true');
      else button?.removeAttribute('aria-current');
    }
    this.list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  private entry(leaf: Leaf): HTMLElement {
    const [entry, button, image, number] = [document.createElement('li'), document.createElement('button'), document.createElement('img'), document.createElement('span')];
    button.type = 'button';
    Object.assign(image, { src: leaf.thumb, alt: '', width: Math.round((48 * leaf.width) / leaf.height), height: 48, loading: 'lazy' });
    number.className = 'number';
    number.textContent = new Intl.NumberFormat(document.documentElement.lang).format(leaf.place);
    if (leaf.label) button.title = leaf.label;
    button.append(image, number);
    button.addEventListener('click', () => this.go(leaf.place));
    entry.append(button);
    return entry;
  }
}
