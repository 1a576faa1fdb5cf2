// What a script adds to the desk, which is whole without it: copy buttons, and showing one platform or language at a time.

const words = document.documentElement.lang.startsWith('id') ? { copy: 'Salin', copied: 'Tersalin' } : { copy: 'Copy', copied: 'Copied' };

/** Copies; from a disk some browsers only know the old way. */
async function copy(text: string, field: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(field);
    if (field instanceof HTMLTextAreaElement) field.select();
    document.execCommand('copy');
  }
}

for (const field of document.querySelectorAll<HTMLElement>('textarea[readonly], [data-copyable]')) {
  const text = () => (field instanceof HTMLTextAreaElement ? field.value : field.textContent ?? '');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.addEventListener('click', async () => {
    await copy(text(), field);
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
  field.after(button);
  if (field instanceof HTMLTextAreaElement) field.addEventListener('focus', () => field.select());
}

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
