// The files of the index, each a script that says what it holds: a disk serves them as a host does.

declare global {
  interface Window { pusakaSearch: (part: string, version: string, held: unknown) => void }
}

/** What is known of the whole. */
export interface Head { buckets: number; crowded: string; chunk: number; records: number; items: number; pages: string }
/** What is shown of a record: address, title, what it is, picture, whether words are placed on its scan, text or that it has a long one. */
export interface Found {
  a: string;
  t: { text: string; lang: string; dir: string };
  o: string;
  p?: [src: string, width: number, height: number, colour: string];
  m?: boolean;
  l?: boolean;
  x: string;
}
/** One facet: folder, name, and terms with key, name and items. */
export type FacetFile = [folder: string, name: string, terms: [key: string, name: string, items: string][]][];

/** Numbers in base 36, each the difference to the one before, with how often. */
export function* unpacked(list: string): Generator<[number: number, times: number]> {
  let number = 0;
  for (const part of list ? list.split(',') : []) {
    const [step = '', times] = part.split('*');
    number += parseInt(step, 36);
    yield [number, times ? parseInt(times, 36) : 1];
  }
}

/** Asks for files and keeps them. */
export class Store {
  /** The index has been made anew while this page was open. */
  onRenewed: () => void = () => undefined;
  private version = '';
  private readonly held = new Map<string, unknown>();
  private readonly coming = new Map<string, Promise<unknown>>();

  constructor(private readonly base: string) {
    window.pusakaSearch = (part, version, held) => this.take(part, version, held);
  }

  head(): Promise<Head> { return this.get('head') as Promise<Head>; }
  facets(): Promise<FacetFile> { return this.get('facets') as Promise<FacetFile>; }
  /** Words that stand in most records, the commonest first. */
  async spellings(): Promise<string[]> { return (await this.get('spellings') as string).split(' '); }
  words(bucket: number): Promise<Record<string, string>> { return this.get(`words-${bucket}`) as Promise<Record<string, string>>; }

  /** What is shown of a record. */
  async found(record: number): Promise<Found | undefined> {
    const { chunk } = await this.head();
    const held = await this.get(`texts-${Math.floor(record / chunk)}`) as Found[];
    return held[record % chunk];
  }

  /** The same with its text, which is asked for where it is long. */
  async whole(record: number): Promise<Found | undefined> {
    const found = await this.found(record);
    return found?.l ? { ...found, x: await this.get(`text-${record}`) as string } : found;
  }

  private take(part: string, version: string, held: unknown): void {
    if (this.version && version !== this.version) {
      // A host may still serve old files beside new ones: everything is asked for again under the new name.
      this.held.clear();
      this.coming.clear();
      this.version = version;
      queueMicrotask(() => this.onRenewed());
    }
    this.version = version;
    this.held.set(part, held);
  }

  private get(part: string): Promise<unknown> {
    const known = this.coming.get(part);
    if (known) return known;
    const comes = new Promise<unknown>((done, failed) => {
      const script = document.createElement('script');
      script.src = `${this.base}${part}.js${this.version && `?v=${this.version}`}`;
      script.onload = () => { script.remove(); done(this.held.get(part)); };
      script.onerror = () => { script.remove(); this.coming.delete(part); failed(new Error(part)); };
      document.head.append(script);
    });
    this.coming.set(part, comes);
    return comes;
  }
}
