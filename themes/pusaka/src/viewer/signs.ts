// The signs on the buttons, drawn in their own ink so that they hold in every mode.

const paths: Record<string, string> = {
  close: 'M6 6l12 12M18 6L6 18',
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  home: 'M5 6.5h14v11H5z',
  rotate: 'M19 12a7 7 0 1 1-2.1-5M17 3v4h-4',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  text: 'M5 7h14M5 12h14M5 17h9',
  pair: 'M12 6v13M12 6c-2-1.2-4.5-1.6-8-1v13c3.5-.6 6-.2 8 1 2-1.2 4.5-1.6 8-1V5c-3.5-.6-6-.2-8 1',
  copy: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  prev: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
};

/** Puts its sign before the words of each button, which stay for those who do not see it. */
export function signs(within: HTMLElement): void {
  for (const button of within.querySelectorAll<HTMLElement>('button[data-do]')) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: '24', height: '24', 'aria-hidden': 'true', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.75' })) svg.setAttribute(name, value);
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', paths[button.dataset['do'] ?? ''] ?? '');
    svg.append(path);
    button.title = button.textContent?.trim() ?? '';
    button.prepend(svg);
  }
}
