// Pictures that can be searched: press where it is, or move the glass with the arrow keys and press Enter. Each try tells how near it
// was. Without this script hint and answer are folded away beside the picture. Nothing is kept and nothing is sent.

type Point = [number, number];

/** How far a key moves the glass, in shares of the picture; with Shift a quarter of it. */
const STEP = 0.05;
/** A finger is no needle: so many pixels round the part count as found. */
const FINGER = 22;

const keys: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const within = (share: number): number => Math.min(1, Math.max(0, share));

function riddle(article: HTMLElement, done: () => void): void {
  const sight = article.querySelector<HTMLElement>('.sight');
  const answer = article.querySelector<HTMLDetailsElement>('.answer');
  const [ring, part] = [article.querySelector<SVGSVGElement>('.ring'), article.querySelector<SVGRectElement>('.ring rect')];
  if (!sight || !ring || !part || !answer) return;
  const { width, height } = ring.viewBox.baseVal;
  const [left, top, wide, high] = [part.x, part.y, part.width, part.height].map((length) => length.baseVal.value) as [number, number, number, number];
  const words = article.dataset;

  const glass = Object.assign(document.createElement('span'), { className: 'glass' });
  glass.ariaHidden = 'true';
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  button.ariaLabel = words['look'] ?? '';
  button.append(glass);
  sight.append(button);
  const heard = Object.assign(document.createElement('p'), { className: 'heard' });
  heard.setAttribute('role', 'status');
  article.querySelector('h3')?.after(heard);

  let at: Point = [0.5, 0.5];
  const move = (to: Point): void => {
    at = [within(to[0]), within(to[1])];
    glass.style.left = `${at[0] * 100}%`;
    glass.style.top = `${at[1] * 100}%`;
  };
  const found = (): void => {
    if (article.classList.contains('found')) return;
    article.classList.add('found');
    answer.open = true;
    heard.textContent = words['yes'] ?? '';
    done();
  };
  const attempt = (): void => {
    if (article.classList.contains('found')) return;
    article.classList.add('tried');
    const box = sight.getBoundingClientRect();
    const beyond = (share: number, begin: number, length: number, whole: number, pixels: number): number =>
      Math.max(begin / whole - share, share - (begin + length) / whole, 0) * pixels;
    const far = Math.hypot(beyond(at[0], left, wide, width, box.width), beyond(at[1], top, high, height, box.height));
    const share = far / Math.hypot(box.width, box.height);
    if (far <= FINGER) return found();
    const told = share < 0.12 ? 'hot' : share < 0.3 ? 'warm' : 'cold';
    // The same words twice are said twice.
    heard.textContent = '';
    requestAnimationFrame(() => { heard.textContent = words[told] ?? ''; });
  };
  button.addEventListener('keydown', (event) => {
    const towards = keys[event.key];
    if (!towards || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? STEP / 4 : STEP;
    move([at[0] + towards[0] * step, at[1] + towards[1] * step]);
  });
  button.addEventListener('click', (event) => {
    // A key presses without a place: then it is where the glass lies.
    if (event.detail > 0) {
      const box = sight.getBoundingClientRect();
      move([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]);
    }
    attempt();
  });
}

const tally = document.querySelector<HTMLElement>('[data-tally]');
const stars = tally?.querySelectorAll('.stars > span');
const riddles = [...document.querySelectorAll<HTMLElement>('.riddle')];
let count = 0;
const tell = (): void => {
  const line = tally?.querySelector('[role=status]');
  if (tally && line) line.textContent = (tally.dataset['tally'] ?? '').replace('{n}', String(count));
};
for (const one of riddles) riddle(one, () => { stars?.[count]?.classList.add('lit'); count += 1; tell(); });
