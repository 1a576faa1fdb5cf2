// A button that copies the text of a field and says that it did; from a disk some browsers only know the old way.

const words = document.documentElement.lang.startsWith('id') ? { copy: 'Salin', copied: 'Tersalin' } : { copy: 'Copy', copied: 'Copied' };

async function copy(text: string, field: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(field);
    if (field instanceof HTMLTextAreaElement) field.select();
    document.execCommand('copy');
  }
}

/** Hangs a copy button behind every field that matches. */
export function copyButtons(selector: string): void {
  for (const field of document.querySelectorAll<HTMLElement>(selector)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.copy;
    button.addEventListener('click', async () => {
      await copy(field instanceof HTMLTextAreaElement ? field.value : field.textContent ?? '', field);
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = words.copy; }, 2000);
    });
    field.after(button);
    if (field instanceof HTMLTextAreaElement) field.addEventListener('focus', () => field.select());
  }
}
