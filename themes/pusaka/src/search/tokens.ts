// What is looked up of a text: the very same as src/site/search/tokens.rs does, which made the index; a browser test compares them.

import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { fold } from './letters';

const STEMMERS: Record<string, (word: string) => string> = { en: english, id: indonesian };
const stem = STEMMERS[document.documentElement.lang.split('-')[0] ?? ''];

const known = new Map<string, string[]>();

/** What a word is found under: itself, and its stem where that is another. */
export function terms(word: string): string[] {
  const before = known.get(word);
  if (before) return before;
  const folded = fold(word);
  const root = stem?.(folded) ?? folded;
  const found = root !== folded && [...root].length > 1 ? [folded, root] : [folded];
  known.set(word, found);
  return found;
}

/** The letters by which terms stand together in one file. */
export const opening = (term: string): string => [...term].slice(0, 2).join('');

/** The number of that file. */
export function bucket(term: string, buckets: number): number {
  const [first = 0, second = 0] = [...term].slice(0, 2).map((letter) => letter.codePointAt(0));
  return (first * 31 + second) % buckets;
}
