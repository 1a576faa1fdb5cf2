// A button that copies the text of a field and says that it did; from a disk some browsers only know the old way.

// The words of the gallery stand on its pages; the desk has two languages of its own.
const indonesian = document.documentElement.lang.startsWith('id');
const said = document.body.dataset;
const words = { copy: said['copy'] ?? (indonesian ? 'Salin' : 'Copy'), copied: said['copied'] ?? (indonesian ? 'Tersalin' : 'Copied') };

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
    const label = document.createTextNode(words.copy);
    button.append(label);
    const name = field.getAttribute('aria-label');
    if (name) {
      const of = document.createElement('span');
      of.className = 'hidden';
      of.textContent = `: ${name}`;
      button.append(of);
    }
    button.addEventListener('click', async () => {
      await copy(field instanceof HTMLTextAreaElement ? field.value : field.textContent ?? '', field);
      label.data = words.copied;
      setTimeout(() => { label.data = words.copy; }, 2000);
    });
    field.after(button);
    if (field instanceof HTMLTextAreaElement) field.addEventListener('focus', () => field.select());
  }
}
