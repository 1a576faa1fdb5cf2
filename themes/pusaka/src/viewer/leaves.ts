// The leaves of a thing as its pages say: each picture of the strip carries its sizes and where it has a page of its own.
// A long book's strip shows a window; what lies beyond is read from the pages there, which a disk does not allow.

/** One width of a scan. */
interface Level { url: string; width: number; height: number }

/** One picture of a thing. */
export interface Leaf {
  /** From 1, in reading order. */
  place: number;
  /** Address of its own page. */
  href: string;
  /** The same as the world sees it. */
  share: string;
  label: string;
  /** What is to be seen. */
  alt: string;
  /** Three hexadecimal digits; empty while unknown. */
  colour: string;
  /** Pixels of the scan. */
  width: number;
  height: number;
  /** Millimetres that the width of the scan stands for; 0 while unknown. */
  mm: number;
  levels: Level[];
  tiles?: { base: string; size: number; factors: number[]; version: string };
  thumb: string;
}

/** Words beside a leaf, ready to be shown. */
export interface Words { label: string; href: string; parts: Element[] }

/** An address without its file's name and fragment. */
export const bare = (href: string): string => href.replace(/index\.html$/, '').replace(/#.*$/, '');

function leaf(link: HTMLElement, page: { url: string; canonical: string; alt: string; place: number }): Leaf {
  const image = link.querySelector('img');
  const number = (name: string): number => Number(link.dataset[name] ?? 0);
  const [width, height, place] = [number('width'), number('height'), number('leaf')];
  const own = link.closest('.strip') ? link.getAttribute('href') ?? '' : '';
  const levels = (image?.getAttribute('srcset') ?? '').split(', ').map((part) => {
    const [url = '', wide = ''] = part.split(' ');
    const across = parseInt(wide, 10);
    return { url: new URL(url, page.url).href, width: across, height: Math.max(1, Math.round((height * across) / width)) };
  });
  const base = link.dataset['iiif'];
  return {
    place,
    href: new URL(own, page.url).href,
    share: bare(new URL(own, page.canonical).href),
    label: link.dataset['label'] ?? '',
    alt: place === page.place ? page.alt : '',
    colour: /(?:^|\s)p([0-9a-f]{3})(?:\s|$)/.exec(link.className)?.[1] ?? '',
    width,
    height,
    mm: number('mm'),
    levels,
    ...(base ? { tiles: { base: new URL(base, page.url).href.replace(/\/$/, ''), size: number('tile'), factors: (link.dataset['factors'] ?? '').split(',').map(Number), version: link.dataset['version'] ?? '' } } : {}),
    thumb: levels[0]?.url ?? '',
  };
}

/** Everything that is known of a thing's pictures. */
export class Leaves {
  readonly of: number;
  /** The leaf on the table of the page that was opened. */
  readonly first: number;
  private readonly known = new Map<number, Leaf>();
  private readonly pages = new Map<number, Promise<{ document: Document; url: string } | undefined>>();

  constructor() {
    const stage = document.querySelector<HTMLElement>('.stage');
    this.of = Number(stage?.dataset['of'] ?? 1);
    this.first = this.read(document, location.href);
    // The page of a whole thing shows a leaf that has its words on a page of its own.
    if (bare(this.known.get(this.first)?.href ?? '') === bare(location.href)) this.pages.set(this.first, Promise.resolve({ document, url: location.href }));
  }

  /** The leaves that are known now, in reading order. */
  list(): Leaf[] {
    return [...this.known.values()].sort((a, b) => a.place - b.place);
  }

  /** A leaf, looked for from page to page where the strip does not reach it. */
  async get(place: number): Promise<Leaf | undefined> {
    for (let last = 0; !this.known.has(place);) {
      const near = this.list().reduce((best, one) => (Math.abs(one.place - place) < Math.abs(best.place - place) ? one : best));
      if (near.place === last || !await this.page(near.place)) return undefined;
      last = near.place;
    }
    return this.known.get(place);
  }

  /** What is written on a leaf; nothing where its page cannot be read from here. */
  async words(place: number): Promise<Words | undefined> {
    const [one, page] = [this.known.get(place), await this.page(place)];
    if (!one || !page) return undefined;
    const parts = [...page.document.querySelectorAll('[data-words] > :is(.note, .text)')].map((part) => document.importNode(part, true));
    for (const link of parts.flatMap((part) => [...part.querySelectorAll('a')])) link.href = new URL(link.getAttribute('href') ?? '', page.url).href;
    return { label: one.label, href: one.href, parts };
  }

  /** The page of a leaf that is known, read once; one that has not come is asked for again by who needs it next. */
  private async page(place: number): Promise<{ document: Document; url: string } | undefined> {
    const url = this.known.get(place)?.href;
    if (!url || location.protocol === 'file:') return undefined;
    const coming = this.pages.get(place) ?? this.fetched(url);
    this.pages.set(place, coming);
    const page = await coming;
    if (!page && this.pages.get(place) === coming) this.pages.delete(place);
    return page;
  }

  private async fetched(url: string): Promise<{ document: Document; url: string } | undefined> {
    const text = await fetch(url).then((answer) => (answer.ok ? answer.text() : undefined)).catch(() => undefined);
    if (text === undefined) return undefined;
    const page = new DOMParser().parseFromString(text, 'text/html');
    this.read(page, url);
    return { document: page, url };
  }

  /** Takes the leaves of a page; gives the place of the one on its table. */
  private read(page: Document, url: string): number {
    const table = page.querySelector<HTMLElement>('.stage .scan');
    const place = Number(table?.dataset['leaf'] ?? 1);
    const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href || url;
    const about = { url: url.replace(/#.*$/, ''), canonical, alt: table?.querySelector('img')?.alt ?? '', place };
    const links = [...page.querySelectorAll<HTMLElement>('.strip a[data-leaf]')];
    for (const link of links.length > 0 || !table ? links : [table]) {
      const read = leaf(link, about);
      const before = this.known.get(read.place);
      this.known.set(read.place, { ...read, alt: read.alt || before?.alt || '' });
    }
    return place;
  }
}
