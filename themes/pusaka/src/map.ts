// Brings the map of places nearer, moves it, and opens marks that stand for several. Without it the map stands whole, and the list
// below it says all. It scrolls as everything scrolls, by finger, wheel, arrows or a drag of the mouse.

interface Spot { x: number; y: number; n: number; href: string; label: string; name: string; id: string; ring: [string, string] | undefined }

/** A mark that stands for a place or for several that lie near the first of them. */
interface Mark { box: SVGElement; link: SVGElement; spots: Spot[] }

const [most, apart] = [16, 34];
const figure = document.querySelector<HTMLElement>('.map');
const view = figure?.querySelector<HTMLElement>('.view');
const sheet = view?.querySelector<HTMLElement>('.sheet');

const set = (element: SVGElement, settings: Record<string, string | number>): void => {
  for (const [key, value] of Object.entries(settings)) element.setAttribute(key, String(value));
};
const make = (name: string, settings: Record<string, string | number>, ...within: (Node | string)[]): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  set(made, settings);
  made.append(...within);
  return made;
};

const start = (figure: HTMLElement, view: HTMLElement, sheet: HTMLElement): void => {
  const spots: Spot[] = [...document.querySelectorAll<HTMLElement>('.spots [data-x]')].map((row) => {
    const link = row.querySelector('a');
    return {
      x: Number(row.dataset['x']), y: Number(row.dataset['y']), n: Number(row.dataset['n']), label: row.dataset['label'] ?? '',
      href: link?.href ?? '', name: link?.textContent ?? '', id: row.id,
      ring: row.dataset['rx'] ? [row.dataset['rx'], row.dataset['ry'] ?? ''] : undefined,
    };
  }).sort((one, other) => other.n - one.n);
  const language = document.documentElement.lang;
  const layers = [...sheet.querySelectorAll<SVGElement>('.marks')];
  const marks = make('svg', { class: 'marks', role: 'group', 'aria-label': layers[0]?.getAttribute('aria-label') ?? '' });
  let zoom = 1;
  /** What each mark stands for, by its first place; one that is drawn again stays the mark it is, and keeps the focus. */
  let drawn = new Map<string, Mark>();

  /** Whether the name of a place stands on the other side of its mark; undefined where it has no room on either. */
  const side = (spot: Spot, radius: number, all: Spot[]): boolean | undefined => {
    const [width, left] = [sheet.clientWidth, view.scrollLeft];
    const [x, y, long] = [spot.x * width, spot.y * width / 1.5, radius + 10 + 8 * spot.name.length];
    const free = (from: number, to: number): boolean => from > left && to < left + view.clientWidth && !all.some((other) =>
      other !== spot && Math.abs(other.y * width / 1.5 - y) < apart && other.x * width > from - apart / 2 && other.x * width < to + apart / 2);
    return free(x, x + long) ? false : free(x - long, x) ? true : undefined;
  };
  const mark = (spots: Spot[], all: Spot[] | undefined): Mark => {
    const first = spots[0] as Spot;
    const items = spots.reduce((sum, spot) => sum + spot.n, 0);
    const number = items.toLocaleString(language);
    const alone = spots.length === 1;
    const radius = Math.round(Math.min(12 + 2 * Math.log2(items), 24));
    const place = { x: `${first.x * 100}%`, y: `${first.y * 100}%` };
    const turned = all && side(first, radius, all);
    const label = alone ? first.label : (figure.dataset['near'] ?? '').replace('{name}', first.name).replace('{n}', number);
    const { box, link } = drawn.get(first.id) ?? { box: make('g', {}), link: make('a', { 'data-id': first.id }) };
    set(link, { href: alone ? first.href : `#${first.id}`, 'aria-label': label });
    link.replaceChildren(make('circle', { cx: place.x, cy: place.y, r: radius }), make('text', place, number));
    for (const other of [...box.children]) if (other !== link) other.remove();
    if (!box.contains(link)) box.append(link);
    if (alone && first.ring) link.before(make('ellipse', { cx: place.x, cy: place.y, rx: first.ring[0], ry: first.ring[1] }));
    if (turned !== undefined) link.after(make('text', { ...place, 'aria-hidden': 'true', class: turned ? 'name turned' : 'name', dx: turned ? -radius - 6 : radius + 6 }, first.name));
    return { box, link, spots };
  };
  /** The mark under which a place is now. */
  const over = (id: string): Mark | undefined => [...drawn.values()].find(({ spots }) => spots.some((spot) => spot.id === id));
  const draw = (): void => {
    const width = sheet.clientWidth;
    const clusters: Spot[][] = [];
    for (const spot of spots) {
      const near = clusters.find(([first]) => first && Math.hypot(first.x - spot.x, (first.y - spot.y) / 1.5) * width < apart);
      if (near) near.push(spot); else clusters.push([spot]);
    }
    const named = zoom > 1 || (clusters.length <= 14 && view.clientWidth > 640);
    const focused = document.activeElement?.getAttribute('data-id');
    const now = clusters.map((cluster) => mark(cluster, named ? clusters.map(([first]) => first as Spot) : undefined));
    drawn = new Map(now.map((one) => [(one.spots[0] as Spot).id, one]));
    const boxes = now.map(({ box }) => box);
    if (boxes.length !== marks.children.length || boxes.some((box, at) => box !== marks.children[at])) {
      marks.replaceChildren(...boxes);
      if (focused) over(focused)?.link.focus({ preventScroll: true });
    }
    for (const button of tools) button.disabled = button.dataset['zoom'] === '2' ? zoom >= most : zoom <= 1;
  };
  /** Changes the size; what lies at (x, y) of the window stays there. */
  const to = (wanted: number, x = view.clientWidth / 2, y = view.clientHeight / 2): void => {
    const next = Math.min(most, Math.max(1, wanted));
    const [left, top] = [(view.scrollLeft + x) / zoom, (view.scrollTop + y) / zoom];
    zoom = next;
    sheet.style.width = `${zoom * 100}%`;
    view.scrollTo(left * zoom - x, top * zoom - y);
    draw();
  };
  /** Brings places that share a mark so near that they part. */
  const open = (spots: Spot[]): void => {
    const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
    const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    const next = Math.min(most, Math.max(zoom * 2, 0.7 / Math.max(wide, high, 0.7 / most)));
    const [x, y] = [(Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2];
    to(next);
    view.scrollTo(x * sheet.clientWidth - view.clientWidth / 2, y * sheet.clientHeight - view.clientHeight / 2);
    draw();
    over((spots[0] as Spot).id)?.link.focus({ preventScroll: true });
  };

  const tools = [...figure.querySelectorAll<HTMLButtonElement>('[data-zoom]')];
  for (const button of tools) button.addEventListener('click', () => to(zoom * Number(button.dataset['zoom'])));
  for (const layer of layers) layer.remove();
  sheet.append(marks);
  marks.addEventListener('click', (event) => {
    const { spots = [] } = drawn.get((event.target as Element).closest('a')?.getAttribute('data-id') ?? '') ?? {};
    if (spots.length < 2 || zoom >= most) return;
    event.preventDefault();
    open(spots);
  });
  view.tabIndex = 0;
  view.setAttribute('role', 'region');
  view.setAttribute('aria-label', view.dataset['label'] ?? '');
  view.addEventListener('keydown', (event) => {
    const factor = { '+': 2, '=': 2, '-': 0.5, '0': 0 }[event.key];
    if (factor === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    to(zoom * factor);
  });
  const inside = (x: number, y: number): [number, number] => {
    const box = view.getBoundingClientRect();
    return [x - box.left, y - box.top];
  };
  view.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    to(zoom * Math.exp(-event.deltaY / 300), ...inside(event.clientX, event.clientY));
  }, { passive: false });
  view.addEventListener('dblclick', (event) => { if (!(event.target as Element).closest('a')) to(zoom * 2, ...inside(event.clientX, event.clientY)); });

  // Two fingers spread.
  let spread = 0;
  const between = (touches: TouchList): number => Math.hypot(...['clientX', 'clientY'].map((axis) => {
    const [one, other] = [touches[0], touches[1]] as unknown as Record<string, number>[];
    return (one?.[axis] ?? 0) - (other?.[axis] ?? 0);
  }));
  view.addEventListener('touchmove', (event) => {
    const [one, other] = [event.touches[0], event.touches[1]];
    if (!one || !other) return;
    event.preventDefault();
    const now = between(event.touches);
    if (spread) to(zoom * now / spread, ...inside((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2));
    spread = now;
  }, { passive: false });
  view.addEventListener('touchend', () => { spread = 0; });

  // The mouse drags; a drag that ends on a mark is no click.
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let moved = false;
  view.addEventListener('dragstart', (event) => event.preventDefault());
  view.addEventListener('pointerdown', (event) => {
    moved = false;
    if (event.pointerType === 'mouse' && event.button === 0) from = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
  });
  addEventListener('pointermove', (event) => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    moved ||= Math.hypot(x, y) > 5;
    view.classList.toggle('moving', moved);
    if (moved) view.scrollTo(from.left - x, from.top - y);
  });
  view.addEventListener('scrollend', draw);
  addEventListener('pointerup', () => { from = undefined; view.classList.remove('moving'); });
  view.addEventListener('click', (event) => { if (moved) { event.preventDefault(); event.stopPropagation(); } }, true);
  new ResizeObserver(draw).observe(view);
};

if (figure && view && sheet) start(figure, view, sheet);
