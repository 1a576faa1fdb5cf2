// Which word somebody may have meant who mistyped one.

/** Shorter words are not guessed at; from here on two letters may be wrong. */
const [SHORT, LONG] = [4, 8];

/** Whether something else may be meant by a word at all. */
export const isGuessed = (word: string): boolean => [...word].length >= SHORT;

/** The word nearest to one that is not known, of a list with the commonest first; nothing where none is near. */
export function nearest(word: string, list: string[]): string | undefined {
  const letters = [...word];
  if (!isGuessed(word)) return undefined;
  let [best, most] = [undefined as string | undefined, (letters.length < LONG ? 1 : 2) + 1];
  for (const one of list) {
    if (Math.abs(one.length - word.length) >= most || one === word) continue;
    const far = distance(letters, [...one], most);
    if (far < most) [best, most] = [one, far];
    if (most === 1) break;
  }
  return best;
}

/** Letters left out, put in, mistaken or swapped between two words; `most` where there are as many or more. */
function distance(a: string[], b: string[], most: number): number {
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= most) return most;
    [older, old] = [old, row];
  }
  return old[b.length] ?? most;
}
