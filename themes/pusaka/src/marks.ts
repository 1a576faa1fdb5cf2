// Words that a search led to, `#kata=perahu,tepian`: marked in what is written and, where their places are known, on the scan. They
// may be terms of the index, too: from a long page a search has nothing else.

import { fold, words } from './search/letters';
import { terms } from './search/tokens';

/** Left, top, width and height in ten-thousandths of the page. */
type Placed = [word: string, left: number, top: number, width: number, height: number];
declare global {
  interface Window {
    pusakaWords: (placed: Placed[]) => void;
    /** What the viewer marks: the place of the leaf, and parts of it in hundredths. */
    pusakaMarked?: { leaf: number; parts: [number, number, number, number][] };
  }
}

/** What an address says; nothing where somebody has cut it short. */
const decoded = (text: string): string => {
  try { return decodeURIComponent(text); } catch { return ''; }
};

const sought = new Set((/[#&]kata=([^&]*)/.exec(location.hash)?.[1] ?? '').split(',').map((word) => fold(decoded(word))));
const isWord = (word: string): boolean => terms(word).some((term) => sought.has(term));
const isSought = (text: string): boolean => words(text).some((word) => isWord(word.text));

/** Marks the words in what is written. */
function inText(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    for (const word of words(node.data).reverse()) {
      if (!isWord(word.text)) continue;
      node.splitText(word.to);
      const mark = document.createElement('mark');
      const hit = node.splitText(word.from);
      hit.replaceWith(mark);
      mark.append(hit);
    }
  }
}

/** Lays marks over the picture of the table, and keeps them there while it changes its size. */
function onScan(table: HTMLElement, image: HTMLImageElement, placed: Placed[]): void {
  const parts = placed.filter(([word]) => isSought(word)).map(([, ...part]) => part.map((n) => n / 100) as [number, number, number, number]);
  if (parts.length === 0) return;
  window.pusakaMarked = { leaf: Number(table.dataset['leaf']), parts };
  const sheet = document.createElement('span');
  sheet.className = 'marked';
  sheet.setAttribute('aria-hidden', 'true');
  sheet.append(...parts.map(([left, top, width, height]) => {
    const mark = document.createElement('i');
    Object.assign(mark.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
    return mark;
  }));
  table.append(sheet);
  const lay = (): void => {
    Object.assign(sheet.style, { left: `${image.offsetLeft}px`, top: `${image.offsetTop}px`, width: `${image.offsetWidth}px`, height: `${image.offsetHeight}px` });
  };
  new ResizeObserver(lay).observe(image);
}

for (const written of document.querySelectorAll('[data-words] > .text')) inText(written);
const table = document.querySelector<HTMLElement>('.stage .scan');
const [image, from] = [table?.querySelector('img'), table?.dataset['placed']];
if (table && image && from) {
  window.pusakaWords = (placed) => onScan(table, image, placed);
  document.head.append(Object.assign(document.createElement('script'), { src: from }));
}
