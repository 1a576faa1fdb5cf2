// A scroll: one picture that stays and goes from part to part while the words pass. Without this script, and for who wants no
// motion, the page is a plain sequence of pictures and words.

type Part = [number, number, number, number];
interface Step { section: HTMLElement; sheet: HTMLElement; part: Part; size: [number, number]; img: HTMLImageElement; alt: string; detail?: HTMLImageElement }

const numbers = (text = ''): number[] => text.split(',').map(Number);

/** The whole scan at the bottom, its parts above it where they lie; small pictures first. */
function sheetOf(view: HTMLElement, scan: string, [wide, high]: [number, number]): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  const whole = new Image();
  whole.alt = '';
  whole.width = wide;
  whole.height = high;
  whole.sizes = '60vw';
  whole.srcset = scan;
  whole.style.width = '100%';
  sheet.append(whole);
  view.append(sheet);
  return sheet;
}

/** The picture of a part with pixels of its own, asked for when it is next. */
function detailed(step: Step): void {
  if (step.detail || !step.img.srcset) return;
  const [x, y, wide, high] = step.part;
  const [all, down] = step.size;
  if (wide === all && high === down) return;
  const detail = new Image();
  detail.className = 'part';
  detail.alt = '';
  detail.width = wide;
  detail.height = high;
  Object.assign(detail.style, { left: `${(x / all) * 100}%`, top: `${(y / down) * 100}%`, width: `${(wide / all) * 100}%` });
  detail.onload = () => detail.classList.add('there');
  detail.sizes = innerWidth >= 960 ? '64vw' : '100vw';
  detail.srcset = step.img.srcset;
  step.sheet.append(detail);
  step.detail = detail;
}

function scroll(steps: HTMLElement): void {
  const sections = [...steps.querySelectorAll<HTMLElement>('.step')];
  const view = document.createElement('div');
  view.className = 'window';
  view.setAttribute('role', 'img');
  const sheets = new Map<string, HTMLElement>();
  const plan: Step[] = sections.map((section) => {
    const { part, size: of, scan = '' } = section.dataset;
    const size = numbers(of) as [number, number];
    const sheet = sheets.get(scan) ?? sheetOf(view, scan, size);
    sheets.set(scan, sheet);
    const img = section.querySelector('img') as HTMLImageElement;
    section.tabIndex = -1;
    return { section, sheet, size, part: numbers(part) as Part, img, alt: img.alt };
  });
  const holder = document.createElement('div');
  holder.className = 'view';
  const turns = document.createElement('div');
  turns.className = 'turns';
  const button = (sign: string, label: string, by: number): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', () => go(at + by));
    return made;
  };
  let at = 0;
  const back = button('↑', steps.dataset['prev'] ?? '', -1);
  const on = button('↓', steps.dataset['next'] ?? '', 1);
  const count = document.createElement('span');
  turns.append(back, count, on);
  holder.append(view, turns);
  steps.classList.add('moving');
  steps.prepend(holder);

  const place = (): void => {
    const step = plan[at] as Step;
    const { clientWidth: width, clientHeight: height } = holder;
    const [x, y, wide, high] = step.part;
    const [all] = step.size;
    const margin = step.part[2] === all ? 0.94 : 1;
    // The part fills the window where it has its proportion; else it lies whole in it.
    const scale = Math.min(width / wide, height / high) * margin;
    for (const sheet of sheets.values()) sheet.classList.toggle('on', sheet === step.sheet);
    step.sheet.style.width = `${width}px`;
    const by = (scale * all) / width;
    const left = width / 2 - (x + wide / 2) * scale;
    const top = height / 2 - (y + high / 2) * scale;
    step.sheet.style.transform = `translate(${left}px, ${top}px) scale(${by})`;
    view.setAttribute('aria-label', step.alt);
    count.textContent = `${at + 1} / ${plan.length}`;
    back.disabled = at === 0;
    on.disabled = at === plan.length - 1;
    plan.forEach((one, n) => one.section.classList.toggle('now', n === at));
    detailed(step);
    plan.forEach((one, n) => one.detail?.classList.toggle('now', n === at));
    const next = plan[at + 1];
    if (next) setTimeout(() => detailed(next), 1200);
  };
  const go = (to: number): void => {
    const step = plan[to];
    if (!step) return;
    step.section.scrollIntoView({ behavior: 'smooth', block: innerWidth >= 960 ? 'center' : 'start' });
    step.section.focus({ preventScroll: true });
  };
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      at = plan.findIndex((step) => step.section === entry.target);
      place();
    }
  }, { rootMargin: innerWidth >= 960 ? '-49% 0px -50% 0px' : '-72% 0px -27% 0px' });
  plan.forEach((step) => seen.observe(step.section));
  // Arrows and j, k go from step to step while the steps are on the screen.
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || target.closest('input, textarea, select')) return;
    const { top, bottom } = steps.getBoundingClientRect();
    if (top > innerHeight / 2 || bottom < innerHeight / 2) return;
    const by = ({ ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 } as Record<string, number>)[event.key];
    if (by) go(at + by * (document.dir === 'rtl' && event.key.startsWith('Arrow') ? -1 : 1));
  });
  // Named and numbered from the first, though a slow machine tells the size of things late.
  place();
  new ResizeObserver(place).observe(holder);
}

if (!matchMedia('(prefers-reduced-motion: reduce)').matches && 'IntersectionObserver' in window) {
  document.querySelectorAll<HTMLElement>('[data-steps]').forEach((steps) => scroll(steps));
}
