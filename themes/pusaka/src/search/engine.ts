// From what is typed to records in order. MiniSearch ranks; here it is given just those parts of the index that the words need.

import MiniSearch, { type AsPlainObject, type Query } from 'minisearch';
import { unpacked, type Head, type Store } from './store';
import { fold, words } from './letters';
import { isGuessed, nearest } from './meant';
import { bucket, opening, terms } from './tokens';

/** A record with the terms that matched in it. */
export interface Hit { record: number; score: number; terms: string[] }

/** What was found: records with their scores, the terms that matched, and how much was asked of them. */
export interface Answer {
  hits: Hit[];
  /** All words; words that so much has that only titles and names with them are listed; all as they may have been meant; all nearly; some. */
  way: 'all' | 'common' | 'meant' | 'near' | 'some';
  /** What may have been meant, where little or nothing has all words. */
  meant?: string;
}

/** A word that is looked up; `open` while it is typed. */
interface Sought { terms: string[]; open: boolean; common: boolean; from: number; to: number }

/** Words to look for, and an index that has them. */
interface Asked { mini: MiniSearch; telling: Sought[] }

const FIELDS = ['title', 'names', 'text'];
const OPTIONS = {
  fields: FIELDS,
  tokenize: (text: string) => [text],
  processTerm: (term: string) => term,
};
const RANKING = { boost: { title: 6, names: 3 }, bm25: { k: 1.2, b: 0, d: 0.5 } };
/** Shorter words are not guessed at. */
const GUESSED = 4;

/** With no more results than this something else may have been meant. */
const FEW = 2;

/** Indexes that are kept: while one types, their letters stay the same. */
const KEPT = 6;

/** Postings of one term, as MiniSearch keeps them. */
type Postings = Record<string, Record<string, number>>;

export class Engine {
  /** Decoded terms by the letters they begin with, and which of them stand nearly everywhere. */
  private readonly openings = new Map<string, { terms: [string, Postings][]; common: Set<string> }>();
  /** Indexes by the letters that their terms begin with, the latest last. */
  private readonly minis = new Map<string, MiniSearch>();

  /** Beginnings that so many terms have that they stand in several files. */
  private crowded = new Set<string>();

  constructor(private readonly store: Store) {}

  forget(): void {
    this.openings.clear();
    this.minis.clear();
  }

  /** Asks for the files of what is typed before anything is looked up in them. */
  async prepare(text: string): Promise<void> {
    try {
      const head = await this.head();
      await Promise.all(this.lettersOf(this.able(text)).map((letters) => this.store.words(bucket(letters, head.buckets))));
    } catch { /* Who asks then is told. */ }
  }

  private async head(): Promise<Head> {
    const head = await this.store.head();
    this.crowded = new Set(head.crowded.split(' '));
    return head;
  }

  /** The words of a text that are long enough to be looked for. */
  private able(text: string): Sought[] {
    const typed = words(text);
    const sought: Sought[] = typed.map(({ text: word, from, to }, at) => ({ terms: terms(word), open: at === typed.length - 1 && to === text.length, common: false, from, to }));
    return sought.filter((one) => [...(one.terms[0] ?? '')].length > 1 || typed.length === 1 && !/^[a-z0-9]$/.test(one.terms[0] ?? ''));
  }

  /** What their terms begin with. */
  private lettersOf(sought: Sought[]): string[] {
    return [...new Set(sought.flatMap((one) => one.terms.map((term) => opening(term, this.crowded))))].sort();
  }

  /** Looks for all words of a text; where that finds nothing for what may have been meant, for words like them, for some of them. */
  async ask(text: string): Promise<Answer | undefined> {
    const asked = await this.asked(text);
    if (!asked) return undefined;
    const { mini, telling } = asked;
    const all = this.search(mini, telling, 'AND', false);
    if (telling.every((one) => one.common)) return { hits: all, way: 'common' };
    if (all.length > FEW) return { hits: all, way: 'all' };
    const meant = await this.meant(text, asked);
    if (all.length > 0) return { hits: all, way: 'all', ...meant };
    const other = meant && await this.asked(meant.meant);
    const hits = other ? this.search(other.mini, other.telling, 'AND', false) : [];
    if (hits.length > 0) return { hits, way: 'meant', ...meant };
    const near = this.search(mini, telling, 'AND', true);
    if (near.length > 0) return { hits: near, way: 'near' };
    return { hits: telling.length > 1 ? this.search(mini, telling, 'OR', false) : [], way: 'some' };
  }

  /** The words of a text that can be looked for. */
  private async asked(text: string): Promise<Asked | undefined> {
    const head = await this.head();
    const able = this.able(text);
    const mini = await this.mini(able, head);
    // The beginning of a word that is being typed, where too much begins so: it tells nothing yet.
    const told = able.filter((one) => !one.open || !this.crowded.has(one.terms[0] ?? '') || one.common || this.search(mini, [one], 'OR', false).length > 0);
    if (told.length === 0) return undefined;
    return { mini, telling: told.some((one) => !one.common) ? told.filter((one) => !one.common) : told };
  }

  /** The text with commoner words in place of those that hardly anything has; nothing where there are none. */
  private async meant(text: string, { mini, telling }: Asked): Promise<{ meant: string } | undefined> {
    const rare = telling.filter((one) => !one.common && isGuessed(text.slice(one.from, one.to)) && this.search(mini, [one], 'OR', false).length <= FEW);
    if (rare.length === 0) return undefined;
    const known = await this.store.spellings();
    let [meant, changed] = [text, false];
    for (const one of rare.reverse()) {
      const other = nearest(fold(text.slice(one.from, one.to)), known);
      // Another form of a word has been found with it.
      if (!other || terms(other).some((term) => one.terms.includes(term))) continue;
      [meant, changed] = [meant.slice(0, one.from) + other + meant.slice(one.to), true];
    }
    return changed ? { meant } : undefined;
  }

  private search(mini: MiniSearch, sought: Sought[], combineWith: 'AND' | 'OR', guess: boolean): Hit[] {
    const queries: Query[] = sought.map((one) => ({
      combineWith: 'OR',
      queries: one.terms,
      // Of what is crowded the longer terms lie in other files.
      prefix: one.open && ((term: string) => !this.crowded.has(term)),
      fuzzy: guess ? (term: string) => (term.length > GUESSED ? Math.min(2, Math.floor(term.length / 4)) : false) : false,
    }));
    return mini.search({ combineWith, queries }, RANKING).map(({ id, score, terms: matched }) => ({ record: id as number, score, terms: matched }));
  }

  /** An index of the terms that begin as those that are sought. */
  private async mini(sought: Sought[], head: Head): Promise<MiniSearch> {
    const all = this.lettersOf(sought);
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
