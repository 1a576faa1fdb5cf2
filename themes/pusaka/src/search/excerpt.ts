// The part of a text round the words that were found, with these marked.

import { fold, words, type Word } from './letters';
import { terms } from './tokens';

const BEFORE = 7;
const LENGTH = 30;
/** Spellings that go along in an address. */
export const SPELLINGS = 12;

/** What matched in a text. */
export interface Seen { parts: (string | HTMLElement)[]; spellings: string[] }

/** The words of a text that are found under some of these terms. */
const matching = (all: Word[], found: Set<string>): boolean[] => all.map((word) => terms(word.text).some((term) => found.has(term)));

/** Marks the words of a short text. */
export function marked(text: string, found: Set<string>): (string | HTMLElement)[] {
  const all = words(text);
  return cut(text, all, matching(all, found), 0, text.length);
}

/** The part of a text where most of the words stand. */
export function excerpt(text: string, found: Set<string>): Seen {
  const all = words(text);
  const hits = matching(all, found);
  const spellings = [...new Set(all.filter((_, at) => hits[at]).map((word) => fold(word.text)))].slice(0, SPELLINGS);
  let [start, best] = [0, 0];
  for (let at = 0; at < all.length; at += 1) {
    if (!hits[at]) continue;
    const kinds = new Set(all.slice(at, at + LENGTH - BEFORE).filter((_, next) => hits[at + next]).map((word) => fold(word.text))).size;
    if (kinds > best) [start, best] = [Math.max(0, at - BEFORE), kinds];
  }
  const end = Math.min(all.length, start + LENGTH);
  const from = start === 0 ? 0 : all[start]?.from ?? 0;
  const to = end === all.length ? text.length : all[end - 1]?.to ?? text.length;
  const parts = cut(text, all, hits, from, to);
  return { parts: [...(from > 0 ? ['… '] : []), ...parts, ...(to < text.length ? [' …'] : [])], spellings };
}

function cut(text: string, all: Word[], hits: boolean[], from: number, to: number): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let done = from;
  all.forEach((word, at) => {
    if (!hits[at] || word.from < from || word.to > to) return;
    if (word.from > done) parts.push(text.slice(done, word.from));
    parts.push(Object.assign(document.createElement('mark'), { textContent: text.slice(word.from, word.to) }));
    done = word.to;
  });
  if (done < to) parts.push(text.slice(done, to));
  return parts;
}
