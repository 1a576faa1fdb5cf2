// What is looked up of a text: the very same as src/site/search/{tokens,openings}.rs do, which made the index; a browser test compares them.

import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stem as english } from 'porter2';
import { fold } from './letters';

const STEMMERS: Record<string, (word: string) => string> = { en: english, id: indonesian };
// Each text of the index has the stems of its own language. What is typed has those of the page, and of the language in which the
// house writes: not of all there are, for `alis` would find Ali, and `batas` a brick.
const { lang, dataset } = document.documentElement;
const stemmers = [...new Set([lang, dataset['house'] ?? lang].map((tag) => tag.split('-')[0] ?? ''))].flatMap((tag) => STEMMERS[tag] ?? []);

const known = new Map<string, string[]>();

/** Letters of Indonesian and Malay as they were written until 1972, and as they are today; the first five tell such a word. */
const SPELLINGS: Record<string, string> = { oe: 'u', dj: 'j', tj: 'c', sj: 'sy', ch: 'kh', nj: 'ny', j: 'y' };

/** A word of old letters in those of today: perahoe, tjerita. */
const modern = (word: string): string =>
  /oe|dj|tj|sj|ch/.test(word) ? word.replace(/oe|dj|tj|sj|ch|nj|j/g, (old) => SPELLINGS[old] ?? old) : word;

/** What a word is found under: itself and how it is written today, with their stems where these are others. */
export function terms(word: string): string[] {
  const before = known.get(word);
  if (before) return before;
  const folded = fold(word);
  const found = new Set<string>();
  for (const one of [folded, modern(folded)]) {
    found.add(one);
    for (const stem of stemmers) {
      const root = stem(one);
      if ([...root].length > 1) found.add(root);
    }
  }
  known.set(word, [...found]);
  return [...found];
}

/** The letters by which terms stand together in one file: two, and one more for each beginning that is crowded. */
export function opening(term: string, crowded: Set<string>): string {
  const all = [...term];
  const start = (letters: number): string => all.slice(0, letters).join('');
  let letters = 2;
  while (letters < all.length && crowded.has(start(letters))) letters += 1;
  return start(letters);
}

/** The number of the file for such letters. */
export const bucket = (opening: string, buckets: number): number =>
  [...opening].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x1000193) >>> 0, 0x811c9dc5) % buckets;
