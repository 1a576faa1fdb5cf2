// "Mark as posted": date, time and address make a line for content/social/log.yaml; the browser remembers it until the log does.

interface Mark { date: string; at: string; platform: string; item: string; url: string; voice?: string }

const KEY = 'pusaka-desk-marks';

function remembered(): Record<string, Mark> {
  try { return JSON.parse(localStorage.getItem(KEY) ?? '{}'); } catch { return {}; }
}

function remember(all: Record<string, Mark>): void {
  try { localStorage.setItem(KEY, JSON.stringify(all)); } catch { /* this page only */ }
}

const line = ({ date, at, platform, item, url, voice }: Mark): string =>
  `- {date: ${date}${at && `, at: "${at}"`}, platform: ${platform}, item: ${JSON.stringify(item)}${voice ? `, voice: ${voice}` : ''}${url && `, url: ${JSON.stringify(url)}`}}`;

const two = (n: number): string => String(n).padStart(2, '0');

/** What a post would be marked with: as planned, or now. */
function planned(details: HTMLElement): Mark {
  const { date = '', at = '', platform = '', item = '', voice } = details.dataset;
  const now = new Date();
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return at ? { date, at, platform, item, url: '', voice } : { date: today, at: `${two(now.getHours())}:${two(now.getMinutes())}`, platform, item, url: '', voice };
}

export function marks(): void {
  const words = document.querySelector<HTMLTemplateElement>('#words-of-marks');
  const [panel, link, lines] = ['#terkirim', '#marked-link', '#lines'].map((id) => document.querySelector<HTMLElement>(id));
  if (!words || !panel || !link || !(lines instanceof HTMLTextAreaElement)) return;
  const all = remembered();
  for (const id of Object.keys(all)) if (document.getElementById(id)?.classList.contains('done')) delete all[id];

  const show = () => {
    const told = Object.values(all).map(line).sort();
    lines.value = told.join('\n');
    lines.rows = Math.max(3, told.length + 1);
    panel.hidden = link.hidden = told.length === 0;
    remember(all);
  };

  const label = (details: HTMLDetailsElement, id: string) => {
    const summary = details.querySelector('summary');
    if (!summary) return;
    details.dataset.title ??= summary.textContent ?? '';
    summary.textContent = id in all ? words.dataset.marked ?? '' : details.dataset.title;
    details.closest('.post')?.classList.toggle('marked', id in all);
    const button = details.querySelector('.fields button');
    if (button) button.textContent = (id in all ? words.dataset.unmark : words.dataset.mark) ?? '';
  };

  const fill = (details: HTMLDetailsElement, id: string) => {
    details.append(words.content.cloneNode(true));
    const shown = details.querySelector('[data-line]');
    const inputs = details.querySelectorAll<HTMLInputElement>('.fields input');
    const mark = all[id] ?? planned(details);
    const write = () => {
      for (const input of inputs) mark[input.name as 'date' | 'at' | 'url'] = input.value.trim();
      if (shown) shown.textContent = line(mark);
      if (id in all) show();
    };
    for (const input of inputs) {
      input.value = mark[input.name as 'date' | 'at' | 'url'];
      input.addEventListener('input', write);
    }
    write();
    details.querySelector('.fields button')?.addEventListener('click', () => {
      if (id in all) delete all[id]; else all[id] = mark;
      label(details, id);
      show();
    });
    label(details, id);
  };

  const every = [...document.querySelectorAll<HTMLDetailsElement>('.mark')].map((details) => ({ details, id: details.closest('.post')?.id ?? '' }));
  for (const { details, id } of every) {
    label(details, id);
    details.addEventListener('toggle', () => { if (!details.querySelector('.fields')) fill(details, id); });
  }
  document.querySelector('#forget')?.addEventListener('click', () => {
    for (const id of Object.keys(all)) delete all[id];
    for (const { details, id } of every) label(details, id);
    show();
  });
  show();
}
