// What is looked up of a text: the very same as src/site/search/tokens.rs does, which made the index; a browser test compares them.

import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';

const STEMMERS: Record<string, (word: string) => string> = { en: english, id: indonesian };
const stem = STEMMERS[document.documentElement.lang.split('-')[0] ?? ''];

const APOSTROPHES = /['\u2018\u2019\u02bb\u02bc\u02be\u02bf]/gu;
const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['\u2018\u2019](?=[\p{L}\p{M}\p{N}]))*/gu;

/** A word of a text as it is written, and where. */
export interface Word { text: string; from: number; to: number }

/** Without capitals, and Latin letters without accents. */
export const fold = (word: string): string =>
  word.replace(APOSTROPHES, '').normalize('NFKD').replace(/([A-Za-z])\p{M}+/gu, '$1').toLowerCase().normalize('NFC');

/** The words of a text. */
export const words = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((found) => ({ text: found[0], from: found.index, to: found.index + found[0].length })).filter((word) => fold(word.text) !== '');

/** What a word is found under: itself, and its stem where that is another. */
export function terms(word: string): string[] {
  const folded = fold(word);
  const root = stem?.(folded) ?? folded;
  return root !== folded && [...root].length > 1 ? [folded, root] : [folded];
}

/** The letters by which terms stand together in one file. */
export const opening = (term: string): string => [...term].slice(0, 2).join('');

/** The number of that file. */
export function bucket(term: string, buckets: number): number {
  const [first = 0, second = 0] = [...term].slice(0, 2).map((letter) => letter.codePointAt(0));
  return (first * 31 + second) % buckets;
}
