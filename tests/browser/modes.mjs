// The modes that a reader may have chosen, and what holds of every page in each of them.
import { colours, rules, shown, violations } from './chromium.mjs';

/** How a page is shown, and what axe asks of it there; forced colours are the reader's own, and change nothing but colours. */
export const modes = {
  '360 pixels, dark': [{ width: 360, height: 740 }, { colorScheme: 'dark' }, rules],
  '1280 pixels': [{ width: 1280, height: 900 }, {}, rules],
  '1280 pixels at 400 %': [{ width: 320, height: 225 }, {}, undefined],
  'forced colours': [{ width: 1280, height: 900 }, { forcedColors: 'active' }, undefined],
  'high contrast': [{ width: 1280, height: 900 }, { contrast: 'more' }, colours],
};

/** Shows a page in each of some modes, and tells what is wider than the window there and what axe finds; `within` looks at a part. */
export async function inModes(page, wrong, names, { within, axe = true } = {}) {
  for (const name of names) {
    const [viewport, media, runOnly] = modes[name];
    await page.setViewportSize(viewport);
    await shown(page, { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', ...media });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wrong(`${name}: ${over} pixels too wide`);
    if (runOnly && axe) for (const found of await violations(page, { runOnly, within })) wrong(`${name}: ${found}`);
  }
}
