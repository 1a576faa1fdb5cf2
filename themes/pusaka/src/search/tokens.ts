// What is looked up of a text: the very same as src/site/search/tokens.rs does, which made the index; a browser test compares them.

import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { fold } from './letters';

const STEMMERS: Record<string, (word: string) => string> = { en: english, id: indonesian };
const stem = STEMMERS[document.documentElement.lang.split('-')[0] ?? ''];

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
    const root = stem?.(one) ?? one;
    found.add(one).add([...root].length > 1 ? root : one);
  }
  known.set(word, [...found]);
  return [...found];
}

/** The letters by which terms stand together in one file. */
export const opening = (term: string): string => [...term].slice(0, 2).join('');

/** The number of that file. */
export function bucket(term: string, buckets: number): number {
  const [first = 0, second = 0] = [...term].slice(0, 2).map((letter) => letter.codePointAt(0));
  return (first * 31 + second) % buckets;
}
