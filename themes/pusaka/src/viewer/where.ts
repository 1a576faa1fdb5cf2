// The small picture that says where one is, the rest of it veiled.

import type { Leaf } from './leaves';
import type { Region } from './region';

/** Shows the part that is seen; nothing while that is everything. */
export function setWhere(place: HTMLElement, seen: { leaf: Leaf; region: Region } | undefined): void {
  place.hidden = !seen;
  if (!seen) return;
  const { leaf, region } = seen;
  const image = place.querySelector('img') ?? place.insertBefore(Object.assign(document.createElement('img'), { alt: '' }), place.firstChild);
  if (image.getAttribute('src') !== leaf.thumb) image.src = leaf.thumb;
  const frame = place.querySelector<HTMLElement>('i')?.style;
  for (const [at, side] of ['left', 'top', 'width', 'height'].entries()) frame?.setProperty(side, `${region[at]}%`);
}
