// A part of a page in an address, after the Media Fragments of the W3C: `#xywh=pct:10,20,30,40`.
// Hundredths outlive a new scan; pixels are understood too.

/** Left, top, width and height in hundredths of the page. */
export type Region = [number, number, number, number];

/** The region that an address points at on a page of this size in pixels, if it points at one. */
export function regionOf(hash: string, size: { width: number; height: number }): Region | undefined {
  const [, unit, list] = /[#&]xywh=(?:([a-z]+):)?([\d.,]+)/.exec(hash.replace(/%3a/gi, ':').replace(/%2c/gi, ',')) ?? [];
  const numbers = (list ?? '').split(',').map(Number);
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  const scale = !unit || unit === 'pixel' ? [100 / size.width, 100 / size.height] : [1, 1];
  const [left, top, width, height] = numbers.map((n, at) => Math.min(100, n * (scale[at % 2] ?? 1))) as Region;
  return width > 0 && height > 0 && left < 100 && top < 100 ? [left, top, width, height] : undefined;
}

/** The same as part of an address. */
export const fragment = (region: Region): string => `xywh=pct:${region.map((n) => Number(n.toFixed(2))).join(',')}`;
