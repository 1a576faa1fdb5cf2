// From what is typed to records in order. MiniSearch ranks; here it is given just those parts of the index that the words need.

import MiniSearch, { type AsPlainObject, type Query } from 'minisearch';
import { unpacked, type Head, type Store } from './store';
import { words } from './letters';
import { bucket, opening, terms } from './tokens';

/** What was found: records with their scores, the terms that matched, and how much was asked of them. */
export interface Answer {
  hits: { record: number; score: number; terms: string[] }[];
  /** All words; all words nearly; some of the words. */
  way: 'all' | 'near' | 'some';
}

/** A word that is looked up. */
interface Sought { terms: string[]; open: boolean; common: boolean }

const FIELDS = ['title', 'names', 'text'];
const OPTIONS = {
  fields: FIELDS,
  tokenize: (text: string) => [text],
  processTerm: (term: string) => term,
};
const RANKING = { boost: { title: 6, names: 3 }, bm25: { k: 1.2, b: 0, d: 0.5 } };
/** Shorter words are not guessed at. */
const GUESSED = 4;

/** Indexes that are kept: while one types, their letters stay the same. */
const KEPT = 6;

/** Postings of one term, as MiniSearch keeps them. */
type Postings = Record<string, Record<string, number>>;

export class Engine {
  /** Decoded terms by the letters they begin with, and which of them stand nearly everywhere. */
  private readonly openings = new Map<string, { terms: [string, Postings][]; common: Set<string> }>();
  /** Indexes by the letters that their terms begin with, the latest last. */
  private readonly minis = new Map<string, MiniSearch>();

  constructor(private readonly store: Store) {}

  forget(): void {
    this.openings.clear();
    this.minis.clear();
  }

  /** Looks for all words of a text; where that finds nothing for words like them, then for some of them. */
  async ask(text: string): Promise<Answer | undefined> {
    const typed = words(text);
    const head = await this.store.head();
    const sought: Sought[] = typed.map((word, at) => ({ terms: terms(word.text), open: at === typed.length - 1 && word.to === text.length, common: false }));
    const able = sought.filter((one) => [...(one.terms[0] ?? '')].length > 1 || typed.length === 1 && !/^[a-z0-9]$/.test(one.terms[0] ?? ''));
    if (able.length === 0) return undefined;
    const mini = await this.mini(able, head);
    const telling = able.some((one) => !one.common) ? able.filter((one) => !one.common) : able;
    const all = this.search(mini, telling, 'AND', false);
    if (all.length > 0) return { hits: all, way: 'all' };
    const near = this.search(mini, telling, 'AND', true);
    if (near.length > 0) return { hits: near, way: 'near' };
    return { hits: telling.length > 1 ? this.search(mini, telling, 'OR', false) : [], way: 'some' };
  }

  private search(mini: MiniSearch, sought: Sought[], combineWith: 'AND' | 'OR', guess: boolean): Answer['hits'] {
    const queries: Query[] = sought.map((one) => ({
      combineWith: 'OR',
      queries: one.terms,
      prefix: one.open,
      fuzzy: guess ? (term: string) => (term.length > GUESSED ? Math.min(2, Math.floor(term.length / 4)) : false) : false,
    }));
    return mini.search({ combineWith, queries }, RANKING).map(({ id, score, terms: matched }) => ({ record: id as number, score, terms: matched }));
  }

  /** An index of the terms that begin as those that are sought. */
  private async mini(sought: Sought[], head: Head): Promise<MiniSearch> {
    const all = [...new Set(sought.flatMap((one) => one.terms.map(opening)))].sort();
    const parts = await Promise.all(all.map((letters) => this.opening(letters, head)));
    for (const one of sought) one.common = one.terms.some((term) => parts.some((part) => part.common.has(term)));
    const key = all.join(' ');
    const made = this.minis.get(key);
    if (made) return made;
    const index = parts.flatMap((part) => part.terms);
    const documentIds: Record<string, number> = {};
    const fieldLength: Record<string, number[]> = {};
    const [alike, lengths] = [{}, [1, 1, 1]];
    for (const [, fields] of index) {
      for (const records of Object.values(fields)) {
        for (const record of Object.keys(records)) {
          documentIds[record] = Number(record);
          fieldLength[record] = lengths;
        }
      }
    }
    const mini = MiniSearch.loadJS({
      documentCount: head.records, nextId: head.records, documentIds, fieldIds: { title: 0, names: 1, text: 2 },
      fieldLength, averageFieldLength: lengths, storedFields: alike, dirtCount: 0, index, serializationVersion: 2,
    } as unknown as AsPlainObject, OPTIONS);
    if (this.minis.size >= KEPT) this.minis.delete(this.minis.keys().next().value as string);
    this.minis.set(key, mini);
    return mini;
  }

  private async opening(letters: string, head: Head): Promise<{ terms: [string, Postings][]; common: Set<string> }> {
    const known = this.openings.get(letters);
    if (known) return known;
    const held = await this.store.words(bucket(letters, head.buckets));
    const common = new Set<string>();
    const here = Object.entries(held).filter(([term]) => term.startsWith(letters)).map(([term, list]): [string, Postings] => {
      const fields: Postings = {};
      for (const part of list.split('|')) {
        const [field = '', records = ''] = part.split(':');
        if (records === '~') common.add(term);
        else fields[field] = Object.fromEntries(unpacked(records));
      }
      return [term, fields];
    });
    const made = { terms: here, common };
    this.openings.set(letters, made);
    return made;
  }
}
