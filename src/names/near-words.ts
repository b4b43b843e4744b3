// Two words → how many letters apart they are; many words → the ones that may be one letter from a given one.

/** Words that share a rest and are looked at. */
const MOST_OF_REST = 64;

/** Shorter surnames differ by one letter too often. */
export const LEAST_MISSPELT = 6;
const LONGEST_MISSPELT = 40;

/** Words by what is left of them without one letter: two words within an edit of each other share such a rest. */
export interface NearWords {
  add(word: string): void;
  /** Words that may be within one edit, in the order added. */
  near(word: string): readonly string[];
}

export function nearWords(): NearWords {
  const words: string[] = [];
  const byRest = new Map<string, number[]>();
  const restsOf = (word: string): Set<string> => {
    const rests = new Set([word]);
    for (let i = 0; i < word.length; i++) rests.add(word.slice(0, i) + word.slice(i + 1));
    return rests;
  };
  return {
    add(word) {
      if (word.length < LEAST_MISSPELT || word.length > LONGEST_MISSPELT) return;
      for (const rest of restsOf(word)) {
        const list = byRest.get(rest);
        if (list === undefined) byRest.set(rest, [words.length]);
        else if (list.length < MOST_OF_REST) list.push(words.length);
      }
      words.push(word);
    },
    near(word) {
      if (word.length > LONGEST_MISSPELT) return [];
      const found = new Set<number>();
      for (const rest of restsOf(word)) for (const index of byRest.get(rest) ?? []) found.add(index);
      return [...found].sort((a, b) => a - b).map(index => words[index]!);
    },
  };
}

/** Levenshtein distance with swaps of neighbours counted once (optimal string alignment), cut off at 3. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 2 || a.length > 40 || b.length > 40) return 3;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return Math.min(3, previous[b.length]!);
}
