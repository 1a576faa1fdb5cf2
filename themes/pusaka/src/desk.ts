// What a script adds to the desk, which is whole without it: copy buttons, and showing one platform or language at a time.

import { copyButtons } from './parts/copy';

copyButtons('textarea[readonly], [data-copyable]');

/** Shows only what is chosen, and remembers the choice on this computer where it may. */
function sieve(select: HTMLSelectElement, attribute: 'platform' | 'lang'): void {
  const key = `pusaka-desk-${attribute}`;
  const show = () => {
    for (const part of document.querySelectorAll<HTMLElement>(`[data-${attribute}]`)) {
      part.hidden = select.value !== '' && part.dataset[attribute] !== select.value;
    }
  };
  try { select.value = localStorage.getItem(key) ?? ''; } catch { /* no storage from this disk */ }
  if (select.selectedIndex < 0) select.value = '';
  select.addEventListener('change', () => {
    show();
    try { localStorage.setItem(key, select.value); } catch { /* no storage from this disk */ }
  });
  show();
}

const form = document.querySelector<HTMLFormElement>('#sieve');
const [platform, lang] = ['#show-platform', '#show-lang'].map((id) => document.querySelector<HTMLSelectElement>(id));
if (form && platform && lang) {
  form.hidden = false;
  sieve(platform, 'platform');
  sieve(lang, 'lang');
}
