// What a script may add to pages that are whole without it: buttons that copy, the share sheet of the phone, keys that turn pages.

const words = document.documentElement.lang.startsWith('id')
  ? { copy: 'Salin', copied: 'Tersalin', share: 'Bagikan…' }
  : { copy: 'Copy', copied: 'Copied', share: 'Share…' };

for (const line of document.querySelectorAll<HTMLElement>('[data-copyable]')) {
  if (!navigator.clipboard) break;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(line.textContent ?? '');
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
  line.after(button);
}

const share = document.querySelector('.share .links');
if (share && 'share' in navigator) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.share;
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
