// The viewer: a scan to look into to its last pixel, leaf by leaf, with its words beside it. It comes when somebody asks for
// it (pusaka.ts), reads what it needs from the page, and leaves an address behind that leads to the very part that is seen.

import { bare, Leaves, type Leaf } from './viewer/leaves';
import { Lens } from './viewer/lens';
import { fragment, regionOf, type Region } from './viewer/region';
import { setScale } from './viewer/scale';
import { signs } from './viewer/signs';
import { Strip } from './viewer/strip';
import { Reading } from './viewer/reading';
import { setWhere } from './viewer/where';

/** What a look is opened by. */
const LOOK = '#lihat';
const LOOKING = /^#(lihat|page=|xywh=)/;
const fromDisk = location.protocol === 'file:';

/** What this reader chose; some browsers remember nothing for a file on a disk. */
const chosen = {
  get: (key: string): string | null => { try { return sessionStorage.getItem(key); } catch { return null; } },
  set: (key: string, value: boolean) => { try { sessionStorage.setItem(key, value ? '1' : ''); } catch { /* forgotten */ } },
};

class Look {
  private readonly dialog: HTMLDialogElement;
  private readonly frame: HTMLElement;
  private readonly leaves = new Leaves();
  private lens!: Lens;
  private readonly strip: Strip;
  private readonly reading: Reading;
  private readonly rightToLeft: boolean;
  private places: number[] = [];
  private pair: boolean;
  /** The reader has done something, so that the address may follow. */
  private moved = false;
  /** This look has an entry of its own in the history. */
  private entered = false;
  private start = '';
  /** The page of one leaf of a book; of the whole thing else. */
  private readonly inBook = document.querySelector('[data-turn]') !== null;

  constructor(template: HTMLTemplateElement) {
    document.body.append(template.content.cloneNode(true));
    this.dialog = document.querySelector<HTMLDialogElement>('dialog.look') as HTMLDialogElement;
    this.frame = this.part('.frame');
    this.rightToLeft = this.frame.dataset['dir'] === 'rtl';
    const [book, words, wide] = [this.frame.dataset['book'] === 'true', this.frame.dataset['words'] === 'true', innerWidth > innerHeight && innerWidth >= 960];
    const wanted = (key: string): boolean => (chosen.get(key) ?? (book && wide ? '1' : '')) === '1';
    this.pair = book && wanted('pair');
    signs(this.dialog);
    this.strip = new Strip(this.part('.leaves'), (place) => this.go(place));
    this.reading = new Reading(this.part('.reading'));
    this.buttons();
    this.dialog.addEventListener('keydown', (event) => this.key(event));
    for (const kind of ['pointerdown', 'wheel', 'keydown']) this.dialog.addEventListener(kind, () => { this.moved = true; }, { capture: true, passive: true });
    this.dialog.addEventListener('close', () => this.left());
    addEventListener('popstate', () => { if (!LOOKING.test(location.hash)) this.dialog.close(); });
    this.part('[data-do=full]').hidden = !document.fullscreenEnabled;
    this.part('[data-do=text]').hidden = !words;
    this.part('[data-do=pair]').hidden = !book;
    this.part('.turn').hidden = this.leaves.of < 2;
    if (words && wanted('text')) this.read(true);
  }

  /** Opens at the leaf of this page, and at the region that the address names. */
  async open(): Promise<void> {
    if (this.dialog.open) return this.follow();
    this.start = location.href.replace(/#.*$/, '');
    this.entered = !LOOKING.test(location.hash);
    if (this.entered) history.pushState(null, '', LOOK);
    this.moved = false;
    this.dialog.showModal();
    document.documentElement.classList.add('looking');
    this.part('.lens').focus();
    this.lens ??= this.grind();
    await this.follow();
  }

  /** A lens takes the size of its place, so there is none before that is shown. */
  private grind(): Lens {
    const lens = new Lens(this.part('.lens'));
    lens.onSwipe = (towards) => this.turn(this.rightToLeft ? -towards : towards);
    lens.onMove = () => this.measure();
    lens.onRest = () => this.note();
    return lens;
  }

  private async follow(): Promise<void> {
    const place = Number(/[#&]page=(\d+)/.exec(location.hash)?.[1] ?? this.leaves.first);
    const leaf = await this.leaves.get(place);
    await this.show(leaf?.place ?? this.leaves.first, leaf && regionOf(location.hash, leaf));
  }

  private part(selector: string): HTMLElement {
    return this.dialog.querySelector<HTMLElement>(selector) as HTMLElement;
  }

  /** The places that lie open together with this one: a cover alone, then two and two. */
  private opening(place: number): number[] {
    if (!this.pair || place === 1) return [place];
    const left = place % 2 === 0 ? place : place - 1;
    return [left, left + 1].filter((one) => one <= this.leaves.of);
  }

  private async show(place: number, region?: Region): Promise<void> {
    // A reader who turns on before the leaf has come turns from there.
    const places = this.places = region ? [place] : this.opening(place);
    const leaves = (await Promise.all(places.map((one) => this.leaves.get(one)))).filter((one): one is Leaf => one !== undefined);
    if (leaves.length === 0 || places !== this.places) return;
    this.tell(leaves);
    this.strip.show(this.leaves.list(), this.places);
    await this.lens.show(leaves, this.rightToLeft, region);
    await this.reading.show(this.leaves, this.places);
    this.strip.show(this.leaves.list(), this.places);
  }

  private tell(leaves: Leaf[]): void {
    const now = this.part('.now');
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const range = this.places.length > 1 ? number.formatRange(this.places[0] as number, this.places[1] as number) : number.format(this.places[0] as number);
    const text = (now.dataset['text'] ?? '').replace('{n}', range).replace('{of}', number.format(this.leaves.of));
    now.textContent = this.leaves.of > 1 ? [text, ...leaves.map((leaf) => leaf.label).filter(Boolean)].join(' · ') : '';
    this.part('.lens').setAttribute('aria-label', leaves.map((leaf) => leaf.alt || leaf.label).filter(Boolean).join('. ') || this.part('h2').textContent || '');
    for (const [name, at] of [['prev', 0], ['next', this.leaves.of + 1]] as const) {
      (this.part(`[data-do=${name}]`) as HTMLButtonElement).disabled = name === 'prev' ? this.places[0] === at + 1 : this.places.at(-1) === at - 1;
    }
    this.part('[data-do=pair]').setAttribute('aria-pressed', String(this.pair));
  }

  private turn(by: number): void {
    const next = by > 0 ? (this.places.at(-1) ?? 0) + 1 : (this.places[0] ?? 2) - 1;
    if (next >= 1 && next <= this.leaves.of) void this.go(next);
  }

  private async go(place: number): Promise<void> {
    // A disk lets no page read another: there the page itself is turned to.
    if (fromDisk) return location.replace(`${(await this.leaves.get(place))?.href ?? ''}${LOOK}`);
    await this.show(place);
    this.note();
    void this.leaves.words(Math.min(this.leaves.of, (this.places.at(-1) ?? 0) + 1));
  }

  /** The address of what is seen. */
  private address(share: boolean): string {
    const seen = this.lens.seen();
    if (!seen) return location.href;
    const part = this.lens.whole() ? [] : [fragment(seen.region)];
    if (share) return [seen.leaf.share, ...part].join('#');
    if (this.inBook && !fromDisk) return `${seen.leaf.href}${part.length > 0 ? `#${part}` : LOOK}`;
    // The page of the whole stays where it is, for its own links go from there.
    const parts = [...(seen.leaf.place === this.leaves.first ? [] : [`page=${seen.leaf.place}`]), ...part];
    return `${this.start}${parts.length > 0 ? `#${parts.join('&')}` : LOOK}`;
  }

  private note(): void {
    if (!this.dialog.open || !this.moved) return;
    history.replaceState(null, '', this.address(false));
  }

  private measure(): void {
    setScale(this.part('.scale'), this.lens.perMillimetre(), document.documentElement.lang);
    setWhere(this.part('.where'), this.lens.whole() ? undefined : this.lens.seen());
  }

  private read(open: boolean): void {
    this.frame.classList.toggle('with-words', open);
    this.part('[data-do=text]').setAttribute('aria-expanded', String(open));
    chosen.set('text', open);
  }

  private async copy(): Promise<void> {
    const said = this.part('.said');
    const address = this.address(true);
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = said.dataset['done'] ?? '';
      setTimeout(() => { said.textContent = ''; }, 4000);
    } catch {
      // Some browsers copy nothing for a page without encryption or from a disk: there the address is shown.
      said.textContent = address;
    }
  }

  private buttons(): void {
    const acts: Record<string, () => void> = {
      close: () => this.dialog.close(),
      in: () => this.lens.zoom(1.6),
      out: () => this.lens.zoom(1 / 1.6),
      home: () => this.lens.home(),
      rotate: () => this.lens.turn(),
      full: () => { void (document.fullscreenElement ? document.exitFullscreen() : this.frame.requestFullscreen()).catch(() => undefined); },
      text: () => this.read(!this.frame.classList.contains('with-words')),
      pair: () => { this.pair = !this.pair; chosen.set('pair', this.pair); void this.show(this.places[0] ?? 1); },
      copy: () => { void this.copy(); },
      prev: () => this.turn(-1),
      next: () => this.turn(1),
    };
    for (const button of this.dialog.querySelectorAll<HTMLElement>('[data-do]')) {
      button.addEventListener('click', () => acts[button.dataset['do'] ?? '']?.());
    }
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || target.closest('.reading')) return;
    const whole = this.lens.whole();
    const side = (way: number) => () => (whole ? this.turn(this.rightToLeft ? -way : way) : this.lens.pan(way * 0.2, 0));
    const acts: Record<string, () => void> = {
      ArrowLeft: side(-1),
      ArrowRight: side(1),
      ArrowUp: () => this.lens.pan(0, -0.2),
      ArrowDown: () => this.lens.pan(0, 0.2),
      PageUp: () => this.turn(-1),
      PageDown: () => this.turn(1),
      '+': () => this.lens.zoom(1.6),
      '=': () => this.lens.zoom(1.6),
      '-': () => this.lens.zoom(1 / 1.6),
      0: () => this.lens.home(),
      r: () => this.lens.turn(),
      f: () => this.part('[data-do=full]').click(),
      t: () => this.part('[data-do=text]').click(),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** Leaves the reader where the reading began, or on the page of a book that was reached. */
  private left(): void {
    document.documentElement.classList.remove('looking');
    if (document.fullscreenElement) void document.exitFullscreen();
    this.lens.close();
    if (this.inBook && bare(location.href) !== bare(this.start)) return location.replace(bare(location.href));
    if (!LOOKING.test(location.hash)) return;
    if (this.entered) history.back();
    else history.replaceState(null, '', this.start);
  }
}

let look: Look | undefined;
Object.assign(window, {
  pusakaLook(): void {
    const template = document.querySelector<HTMLTemplateElement>('#lihat');
    if (!template) return;
    look ??= new Look(template);
    void look.open();
  },
});
