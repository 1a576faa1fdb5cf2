// What a script may add to pages that are whole without it: buttons that copy, the share sheet of the phone, keys that turn pages.

import { copyButtons } from './parts/copy';

copyButtons('[data-copyable]');

// From a disk the faces come after the first paint, too late for `optional`: they are asked for once more.
if (location.protocol === 'file:') {
  const tokens = getComputedStyle(document.documentElement);
  for (const [n, link] of document.querySelectorAll<HTMLLinkElement>('link[as=font]').entries()) {
    const family = tokens.getPropertyValue(['--display', '--ui'][n] ?? '').split(',')[0]?.replace(/"/g, '').trim() ?? '';
    new FontFace(family, `url("${link.href}")`, { weight: '200 900' }).load().then((face) => document.fonts.add(face), () => undefined);
  }
}

const share = document.querySelector('.share .links');
if (share && 'share' in navigator) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = document.documentElement.lang.startsWith('id') ? 'Bagikan…' : 'Share…';
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  button.addEventListener('click', () => {
    navigator.share({ title: document.title, url: canonical?.href ?? location.href }).catch(() => undefined);
  });
  share.prepend(button);
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

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.altKey || event.ctrlKey || event.metaKey || target.closest('input, textarea, select, audio, video')) return;
  const rtl = document.querySelector('.strip[dir=rtl]') !== null;
  const turns: Record<string, string> = { ArrowLeft: rtl ? 'next' : 'prev', ArrowRight: rtl ? 'prev' : 'next' };
  const turn = turns[event.key];
  if (turn) document.querySelector<HTMLAnchorElement>(`a[data-turn=${turn}]`)?.click();
});
