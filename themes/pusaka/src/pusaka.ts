// What a script may add to pages that are whole without it: buttons that copy, the share sheet of the phone, keys and strokes
// that turn pages, and the way to the viewer.

import { copyButtons } from './parts/copy';

copyButtons('[data-copyable]');

// A page that is turned too fast, or on a slow machine, is turned without a transition, and nobody need be told.
addEventListener('pageswap', (event) => {
  for (const done of [event.viewTransition?.ready, event.viewTransition?.finished]) done?.catch(() => undefined);
});

// From a disk the faces come after the first paint, too late for `optional`: they are asked for once more.
if (location.protocol === 'file:') {
  // Pages of a disk are strangers to each other: no transition leads from one to the next.
  addEventListener('pageswap', (event) => event.viewTransition?.skipTransition());
  const tokens = getComputedStyle(document.documentElement);
  for (const [n, link] of document.querySelectorAll<HTMLLinkElement>('link[as=font]').entries()) {
    const family = tokens.getPropertyValue(['--display', '--ui'][n] ?? '').split(',')[0]?.replace(/"/g, '').trim() ?? '';
    new FontFace(family, `url("${link.href}")`, link.href.includes('wght') ? { weight: '200 900' } : {}).load().then((face) => document.fonts.add(face), () => undefined);
  }
}

const share = document.querySelector('[data-sends]');
if (share && 'share' in navigator) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = document.body.dataset['share'] ?? 'Share…';
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  button.addEventListener('click', () => {
    navigator.share({ title: document.title, url: canonical?.href ?? location.href }).catch(() => undefined);
  });
  share.append(button);
}

// A tile grows into its item where the browser shows one page turning into the next; the item's scan has the name already.
addEventListener('pageswap', (event) => {
  const turn = event as Event & { viewTransition?: unknown; activation?: { entry?: { url?: string } } };
  const target = turn.activation?.entry?.url;
  if (!turn.viewTransition || !target) return;
  const tile = [...document.querySelectorAll<HTMLAnchorElement>('.tile h3 a')].find((link) => link.href === target);
  const scan = tile?.closest('.tile')?.querySelector<HTMLElement>('.scan img');
  if (!scan) return;
  document.querySelector<HTMLElement>('.stage .scan img')?.style.setProperty('view-transition-name', 'none');
  scan.style.setProperty('view-transition-name', 'scan');
});

// On a phone the strip runs sideways, and begins where one is.
const here = document.querySelector<HTMLElement>('.strip [aria-current]');
const strip = here?.closest('ul');
if (here && strip) strip.scrollLeft += here.getBoundingClientRect().left + (here.offsetWidth - innerWidth) / 2;

// The viewer comes when somebody looks closer, by a press or by an address that names a part.
const viewer = document.querySelector<HTMLTemplateElement>('#lihat')?.dataset;
if (viewer) {
  let coming: Promise<unknown> | undefined;
  const arrives = (tag: 'script' | 'link', settings: object): Promise<unknown> => new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement(tag), settings, { onload: done, onerror: failed }));
  });
  const look = (otherwise?: string): void => {
    coming ??= Promise.all([arrives('link', { rel: 'stylesheet', href: viewer['style'] }), arrives('script', { src: viewer['script'] })]);
    coming.then(() => (window as unknown as { pusakaLook: () => void }).pusakaLook(), () => { if (otherwise) location.assign(otherwise); });
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.stage .scan, [data-look]')) {
    link.ariaHasPopup = 'dialog';
    link.addEventListener('click', (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      look(link.href);
    });
  }
  // What stands behind a notice is never opened by an address alone.
  const held = document.querySelector<HTMLDetailsElement>('.stage .held');
  const named = (): void => { if (held?.open !== false && /^#(lihat|page=|xywh=)/.test(location.hash)) look(); };
  held?.addEventListener('toggle', named);
  named();
  addEventListener('hashchange', named);
  // Words that a search led to are marked by a script of their own.
  if (/^#kata=/.test(location.hash)) {
    void arrives('link', { rel: 'stylesheet', href: viewer['marksStyle'] });
    void arrives('script', { src: viewer['marks'] });
  }
}

// Keys turn pages, and so does a stroke of the finger over the scan.
const turn = (towards: 1 | -1): void => {
  const rtl = document.querySelector('.strip[dir=rtl]') !== null;
  document.querySelector<HTMLAnchorElement>(`a[data-turn=${(towards > 0) === rtl ? 'prev' : 'next'}]`)?.click();
};
document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.altKey || event.ctrlKey || event.metaKey || target.closest('input, textarea, select, audio, video, dialog')) return;
  if (event.key === 'ArrowRight') turn(1);
  if (event.key === 'ArrowLeft') turn(-1);
});
let from: PointerEvent | undefined;
const scan = document.querySelector<HTMLElement>('.stage .scan');
scan?.addEventListener('pointerdown', (event) => { from = event.pointerType === 'touch' && event.isPrimary ? event : undefined; });
scan?.addEventListener('pointerup', (event) => {
  const [x, y] = from ? [event.x - from.x, event.y - from.y] : [0, 0];
  if (Math.abs(x) > 48 && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
});
