// The words of a text as they are looked up; the same as src/site/search/tokens.rs.

const APOSTROPHES = /['\u2018\u2019\u02bb\u02bc\u02be\u02bf]/gu;
const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['\u2018\u2019](?=[\p{L}\p{M}\p{N}]))*/gu;

/** A word of a text as it is written, and where. */
export interface Word { text: string; from: number; to: number }

/** Most words: they need no tables of Unicode, and a page of a newspaper has thousands. */
const PLAIN = /^[a-z0-9]+$/i;

/** Without capitals, and Latin letters without accents. */
export const fold = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : word.replace(APOSTROPHES, '').normalize('NFKD').replace(/([A-Za-z])\p{M}+/gu, '$1').toLowerCase().normalize('NFC');

/** The words of a text. */
export const words = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((found) => ({ text: found[0], from: found.index, to: found.index + found[0].length })).filter((word) => fold(word.text) !== '');
