// The labels of the sequence model: outside, and begin/inside of source, cue and content.

// 0 outside; 1, 2 source begin and inside; 3, 4 cue; 5, 6 content.
export const LABELS = 7;
export const PAIRS = LABELS * LABELS;

/** The three roles; the begin label of role r is 2r + 1, its inside label 2r + 2. */
export const Role = { source: 0, cue: 1, content: 2 } as const;
export const ROLES = 3;

/** Whether a label may follow another: an inside label only its own begin or inside label. */
export function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}

/** Pairs (before * LABELS + label) that may occur. */
export const ALLOWED_PAIRS: Int32Array = Int32Array.from(
  Array.from({ length: PAIRS }, (_, pair) => pair).filter(pair => mayFollow(Math.floor(pair / LABELS), pair % LABELS)),
);
