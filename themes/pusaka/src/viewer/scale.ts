// The bar that says how long something is on the thing itself.

/** Longest bar in pixels, on a wide screen. */
const ROOM = 150;

/** Sets the bar to a round length; hides it where nothing is known. */
export function setScale(bar: HTMLElement, perMillimetre: number, lang: string): void {
  bar.hidden = !(perMillimetre > 0 && Number.isFinite(perMillimetre));
  if (bar.hidden) return;
  const most = Math.min(ROOM, innerWidth * 0.25) / perMillimetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const [value, unit] = length >= 1000 ? [length / 1000, 'meter'] : length >= 10 ? [length / 10, 'centimeter'] : [length, 'millimeter'];
  const text = new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 2 }).format(value);
  const [line, words] = [bar.querySelector<HTMLElement>('i'), bar.querySelector('b')];
  line?.style.setProperty('width', `${Math.round(length * perMillimetre)}px`);
  if (words && words.textContent !== text) words.textContent = text;
}
